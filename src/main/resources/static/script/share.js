/* Print, copy an address, copy a quotation with its source. */
import { $ } from './dom.js';

document.addEventListener('click', async e => {
  if (e.target.closest('[data-print]')) return print();
  const b = e.target.closest('[data-copy], [data-quote]');
  if (!b || !navigator.clipboard) return;
  e.preventDefault();
  const quote = () =>
    '“' +
    ['h1', '.lead, .larger']
      .map(s => $(s)?.innerText.trim())
      .filter(t => t)
      .join('\n') +
    '”\n' +
    $('#bronregel').innerText;
  await navigator.clipboard.writeText(b.dataset.quote ? quote() : new URL(b.getAttribute('href'), location));
  $('span', b).textContent = b.dataset.copy || b.dataset.quote;
});
