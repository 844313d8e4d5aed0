/* Results that follow what is chosen and typed, without a new page. */
import { $, all, reveal } from './dom.js';

const form = $('form[data-live]');
if (form) {
  let ctl,
    timer,
    shown = '',
    had = !!$('#q').value.trim();
  const url = () => {
    const p = new URLSearchParams(new FormData(form));
    [...p.keys()].forEach(k => {
      if (!p.get(k)) p.delete(k);
    });
    return form.action.split('?')[0] + (String(p) ? '?' + p : '');
  };
  shown = url();
  const trouble = text => {
    const f = $('#fout');
    f.textContent = text;
    f.hidden = !text;
  };
  const load = async (to, mode) => {
    ctl?.abort();
    const mine = (ctl = new AbortController()); // a late answer never overwrites a newer one
    const on = document.activeElement,
      keep = on?.name && [on.name, on.value];
    try {
      const r = await fetch(to, { signal: mine.signal });
      if (!r.ok) throw new Error(r.status);
      const n = new DOMParser().parseFromString(await r.text(), 'text/html');
      if (mine.signal.aborted) return;
      const open = new Map(all('.filters details').map(x => [x.id, x.open]));
      for (const id of ['#resultaten', '#filters', '#hint', '#opdruk']) $(id)?.replaceChildren(...$(id, n).childNodes);
      all('.filters details').forEach(x => {
        if (open.has(x.id)) x.open = open.get(x.id) || x.matches(':has(:checked)');
      });
      reveal();
      if (mode === 'back') {
        $('#q').value = $('#q', n).value;
        had = !!$('#q').value;
      }
      document.title = n.title;
      all('.top a[hreflang]').forEach((a, i) => {
        a.href = all('.top a[hreflang]', n)[i].href;
      });
      if (mode === 'push') history.pushState(0, '', to);
      if (mode === 'replace') history.replaceState(0, '', to);
      shown = to;
      if (keep && document.activeElement === document.body) {
        [...document.getElementsByName(keep[0])]
          .find(e => e.type !== 'checkbox' || e.value === keep[1])
          ?.focus({ preventScroll: true });
      }
      setTimeout(() => {
        if (mine === ctl) $('#status').textContent = $('#kop').textContent;
      }, 150); // the count only, politely
    } catch (e) {
      if (e.name !== 'AbortError') trouble(form.dataset.trouble); // keep the old results, and say so
    }
  };
  const ask = mode => {
    const to = url();
    if (to !== shown) load(to, mode);
  };
  document.addEventListener('change', e => {
    if (e.target.form === form && e.target.id !== 'q') ask('push');
  });
  $('#q').addEventListener('input', () => {
    const has = !!$('#q').value.trim();
    if (has !== had) $('#sort').value = ''; // other words, other best order: the one that goes without saying
    had = has;
    clearTimeout(timer);
    timer = setTimeout(() => ask('replace'), 250);
  });
  form.addEventListener('submit', e => {
    e.preventDefault();
    clearTimeout(timer);
    ask('push');
  });
  addEventListener('popstate', () => {
    if (location.href.split('#')[0] !== new URL(shown, location).href) load(location.href.split('#')[0], 'back');
  });
}
