/* Who else is at work on this text: asked every half minute, as long as it stands open. */
import { $ } from './dom.js';

const form = $('form[data-here]'),
  said = $('.here');
if (form && said) {
  let typed = false,
    first;
  form.addEventListener('input', () => {
    typed = true;
  });
  const ask = async () => {
    if (document.hidden) return;
    const body = new URLSearchParams(typed ? { typt: '' } : {}),
      answer = await fetch(form.dataset.here, { method: 'POST', body }).catch(() => null);
    if (!answer?.ok) return;
    const now = await answer.json();
    first ??= now.laatst;
    said.textContent = now.wie + (now.laatst === first ? '' : ' ' + now.bewaard);
    said.hidden = !said.textContent.trim();
  };
  setInterval(ask, 30000);
  ask();
}
/* Texts that were typed on this device and not saved, on the list of drafts. */
const list = $('[data-unsaved]');
if (list) {
  try {
    Object.keys(localStorage)
      .filter(key => key.startsWith('redactie:'))
      .forEach(key => {
        const row = list.firstElementChild.content.cloneNode(true),
          path = key.slice('redactie:'.length),
          kept = JSON.parse(localStorage.getItem(key));
        const link = $('a', row),
          when = new Date(kept.at).toLocaleString(document.documentElement.lang);
        link.href = list.dataset.unsaved + path.split('/').map(encodeURIComponent).join('/');
        $('b', row).textContent = (kept.values['v.titel'] || path) + ', ' + when;
        $('button', row).addEventListener('click', e => {
          localStorage.removeItem(key);
          e.target.closest('.notice').remove();
        });
        list.append(row);
      });
  } catch (e) {
    /* a browser that keeps nothing has nothing to show */
  }
}
