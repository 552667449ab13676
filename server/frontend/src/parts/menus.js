// Menus are details elements and open without JavaScript; with it they also close by Escape and
// by a click elsewhere.

const menus = () => [...document.querySelectorAll('details.drop[open], details.burger[open]')];

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.addEventListener('click', (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});
