/* What was written on paper is typed in one after another: the next begins at once, while the ones before are on their
   way. One that is not taken comes back into the field, before what was typed there since. */
import { $, all, pause } from './dom.js';

const waiting = [];
let sending = false;

const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
const typedIn = form => all('textarea, [type=number], [type=checkbox], #p-keuze', form);
const form = () => $('form[data-paper]');

const take = from => {
  waiting.push({ action: from.action, fields: [...new FormData(from, $('button', from))] });
  from.elements.sleutel.value = fresh();
  typedIn(from).forEach(e => {
    if (e.type === 'checkbox') e.checked = false;
    else if (e.matches('select')) e.selectedIndex = 0;
    else e.value = e.matches('textarea') ? '' : e.defaultValue;
  });
  typedIn(from)[0].focus();
};
const giveBack = fields => {
  typedIn(form()).forEach(e => {
    const was = fields.filter(f => f[0] === e.name).map(f => f[1]);
    if (e.type === 'checkbox') e.checked = e.checked || was.includes(e.value);
    else if (e.matches('textarea')) e.value = [...was.filter(Boolean), e.value].join('\n'); // fingers go on behind it
    else if (e.matches('select')) e.value = was[0];
    else if (e.value === e.defaultValue) e.value = was[0];
  });
};

/* @param tell what the page says: done with what the site has now, lost with why it was not reached */
export const onPaper = tell => {
  const send = async () => {
    if (sending) return;
    sending = true;
    for (let tries = 0; waiting.length; ) {
      const { action, fields } = waiting[0];
      try {
        const r = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) }),
          page = await tell.said(r);
        if (r.status >= 500 || r.status === 429) throw r;
        if (r.status === 403) {
          // the key was taken back: the page says so, with what was typed
          waiting.splice(0).reverse().forEach(one => giveBack(one.fields));
          const last = form();
          last.removeAttribute('data-paper');
          last.requestSubmit($('button', last));
          break;
        }
        waiting.shift();
        tries = 0;
        if (r.ok) $('#bijgetypt').replaceChildren(...$('#bijgetypt', page).childNodes);
        else giveBack(fields);
        tell.done(page, r.ok ? '' : $('.news [role=alert]', page)?.textContent.trim());
      } catch (e) {
        tell.lost();
        await new Promise(then => setTimeout(then, pause(tries++)));
      }
    }
    sending = false;
  };
  document.addEventListener('submit', e => {
    if (!e.target.matches('[data-paper]')) return;
    e.preventDefault();
    take(e.target);
    send();
  });
  addEventListener('beforeunload', e => {
    if (waiting.length) e.preventDefault();
  });
};
