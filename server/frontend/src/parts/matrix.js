// Matrices: one cell takes the Tab key and arrows lead on from it; a cell opens its panel without
// leaving the page. Without JavaScript every cell is a link to the same panel.

const narrow = matchMedia('(max-width: 1100px)');
const box = () => document.querySelector('[data-matrix]');
const panel = () => document.getElementById('panel');
const links = () => [...(box()?.querySelectorAll('td a') ?? [])];
const cellOf = (href) => new URL(href, location.href).searchParams.get('cell');
const linkOf = (cell) => links().find((link) => cellOf(link.href) === cell);

// A screen reader in this mode hears the link alone, so it is told what lies at its two ends.
function name(link) {
  const cell = link.closest('td');
  const row = cell.parentElement.cells[0].textContent.trim();
  const head = box().querySelector('thead tr').cells[cell.cellIndex];
  const column = `${head.textContent.trim()} ${head.title}`;
  link.setAttribute('aria-label', `${row} ${box().dataset.does} ${column}: ${link.textContent.trim()}`);
}

function make(link) {
  box().querySelector('td a[tabindex="0"]')?.setAttribute('tabindex', '-1');
  link.tabIndex = 0;
  name(link);
}

function step(link, down, right) {
  let cell = link.closest('td');
  const rows = [...cell.closest('tbody').rows];
  let row = rows.indexOf(cell.parentElement);
  let column = cell.cellIndex;
  for (;;) {
    row += down;
    column += right;
    cell = rows[row]?.cells[column];
    if (!cell || cell.tagName !== 'TD' || cell.classList.contains('sums')) return;
    const next = cell.querySelector('a');
    if (next) {
      make(next);
      next.focus();
      return;
    }
  }
}

function mark(page) {
  const before = box();
  const after = page.querySelector('[data-matrix]');
  if (before && after) {
    const [left, top] = [before.scrollLeft, before.scrollTop];
    before.replaceChildren(...after.childNodes);
    before.scrollTo(left, top);
    rove();
  }
}

async function open(href, push = true) {
  const answer = await fetch(href, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const grid = document.querySelector('.ix-grid');
  const fresh = page.querySelector('.ix-grid');
  if (!answer.ok || !grid || !fresh) {
    location.assign(href);
    return;
  }
  const next = page.getElementById('panel');
  panel()?.remove();
  if (next) grid.append(document.adoptNode(next));
  grid.className = fresh.className;
  document.querySelector('.work.broad').classList.toggle('opened', Boolean(next));
  mark(page);
  if (push) history.pushState({ panel: true }, '', href);
  if (next) document.getElementById('cell-title').focus({ preventScroll: true });
}

async function close() {
  const link = panel()?.querySelector('[data-close]');
  if (!link) return;
  const cell = cellOf(location.href);
  await open(link.href);
  const back = linkOf(cell);
  if (back) {
    make(back);
    back.focus();
  }
}

function rove() {
  const all = links();
  if (!all.length) return;
  for (const link of all) link.tabIndex = -1;
  make(all.find((link) => link.getAttribute('aria-current')) ?? all[0]);
}

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = event.target;
  const cell = target.closest?.('[data-matrix] td a');
  if (cell && ARROWS[event.key]) {
    event.preventDefault();
    step(cell, ...ARROWS[event.key]);
    return;
  }
  // Single letters act only where the reader is in the matrix or its panel, never in a field.
  const inside = cell || target.closest?.('#panel');
  if (!inside || target.matches('input, textarea, select')) return;
  if (event.key === 'Escape' && panel()) {
    event.preventDefault();
    close();
  }
  const letter = event.key.toLowerCase();
  if (letter === 'j' || letter === 'k') {
    const link = panel()?.querySelector(`[data-key="${letter}"]`);
    if (link) {
      event.preventDefault();
      open(link.href);
    }
  }
});

document.addEventListener('focusin', (event) => {
  const link = event.target.closest?.('[data-matrix] td a');
  if (link) make(link);
});

document.addEventListener('click', (event) => {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const link = event.target.closest('[data-matrix] td a, #panel [data-key], #panel [data-close], #panel .opposite a');
  if (!link || !plain || narrow.matches || !box()) return;
  event.preventDefault();
  if (link.matches('[data-close]')) close();
  else open(link.href);
});

if (box()) {
  rove();
  window.addEventListener('popstate', () => open(location.href, false));
  const chosen = box().querySelector('td.on');
  if (chosen) {
    chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!document.querySelector('.summary')) document.getElementById('cell-title')?.focus({ preventScroll: !narrow.matches });
  }
}
