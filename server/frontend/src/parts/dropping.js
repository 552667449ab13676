// A file may be dropped on its field; the field itself works without this.

document.querySelectorAll('[data-drop-zone]').forEach((zone) => {
  const field = zone.querySelector('input[type="file"]');
  const status = zone.querySelector('[data-drop-status]');
  zone.classList.add('active');
  zone.querySelector('.drop-text').hidden = false;

  const over = (on) => zone.classList.toggle('over', on);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  zone.addEventListener('dragleave', () => over(false));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length === 0) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    field.files = one.files;
    status.textContent = `${zone.dataset.chosen} ${one.files[0].name}`;
  });
});

// Forms that are to be sent once: a second press does nothing until the page is shown again.
document.querySelectorAll('form[data-once]').forEach((form) => {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  window.addEventListener('pageshow', () => { sent = false; });
});

// An answer that is an error summary is read first.
document.querySelector('.summary[autofocus]')?.focus();
