// A search field whose suggestions come from the server by htmx: arrow keys choose, Enter goes,
// Escape closes. Without JavaScript the form is sent as it is.

function options(list) {
  return [...list.querySelectorAll('[role="option"]')];
}

function chosen(list) {
  return list.querySelector('[role="option"][aria-selected="true"]');
}

function choose(field, list, option) {
  for (const other of options(list)) other.setAttribute('aria-selected', String(other === option));
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
}

function close(field, list) {
  list.hidden = true;
  field.setAttribute('aria-expanded', 'false');
  choose(field, list, null);
}

function open(field, list) {
  const any = list.childElementCount > 0;
  list.hidden = !any;
  field.setAttribute('aria-expanded', String(any));
}

function move(field, list, step) {
  const all = options(list);
  if (all.length === 0) return;
  const at = all.indexOf(chosen(list));
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  open(field, list);
  choose(field, list, all[next] ?? null);
}

function onKey(event, field, list) {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(field, list, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close(field, list);
  } else if (event.key === 'Enter') {
    const link = chosen(list);
    if (link && !list.hidden) {
      event.preventDefault();
      window.location.assign(link.href);
    }
  }
}

function connect(field) {
  const list = document.getElementById(field.getAttribute('aria-controls'));
  if (!list) return;
  field.addEventListener('keydown', (event) => onKey(event, field, list));
  field.addEventListener('focus', () => open(field, list));
  list.addEventListener('htmx:afterSwap', () => (field.value.trim() ? open(field, list) : close(field, list)));
  field.closest('form').addEventListener('focusout', (event) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close(field, list);
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
}

document.querySelectorAll('input[role="combobox"]').forEach(connect);
