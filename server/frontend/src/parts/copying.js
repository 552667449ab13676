// `<button data-copies="id" data-done="Kopiert" hidden>` copies the text of the element.

document.querySelectorAll('[data-copies]').forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(source.textContent.trim());
    button.textContent = button.dataset.done;
    window.setTimeout(() => { button.textContent = label; }, 2500);
  });
});

document.querySelectorAll('[data-prints]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
