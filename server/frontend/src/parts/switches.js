// Switches between two views of the same thing, such as drawing and table.
//
// `<button data-shows="id" aria-pressed="…">`: the views of one group are the targets of its
// buttons. Without JavaScript both views stand under each other.

function show(group, button) {
  for (const other of group.querySelectorAll('[data-shows]')) {
    const on = other === button;
    other.setAttribute('aria-pressed', String(on));
    const view = document.getElementById(other.dataset.shows);
    if (view) view.hidden = !on;
  }
}

document.querySelectorAll('[data-switch]').forEach((group) => {
  group.hidden = false;
  const buttons = [...group.querySelectorAll('[data-shows]')];
  const first = buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0];
  if (first) show(group, first);
  group.addEventListener('click', (event) => {
    const button = event.target.closest('[data-shows]');
    if (button) show(group, button);
  });
});

// Lists that send their form when a choice is made; the button is for those without JavaScript.
document.querySelectorAll('form[data-sends-itself]').forEach((form) => {
  form.addEventListener('change', () => form.requestSubmit());
});
