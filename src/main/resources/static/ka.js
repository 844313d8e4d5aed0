/* Progressive enhancement only: every page also works without this file. */
(() => {
  const d = document, $ = (s, r = d) => r.querySelector(s), all = (s, r = d) => [...r.querySelectorAll(s)];
  d.documentElement.classList.add('js');
  const reveal = r => { all('.alleen-js, .vind', r).forEach(e => { e.hidden = false; }); };
  reveal(d);

  const form = $('form[data-live]');
  if (form) {
    let ctl, timer, shown = '', had = !!$('#q').value.trim();
    const url = () => {
      const p = new URLSearchParams(new FormData(form));
      [...p.keys()].forEach(k => { if (!p.get(k)) p.delete(k); });
      return form.action.split('?')[0] + (String(p) ? '?' + p : '');
    };
    shown = url();
    const trouble = text => { const f = $('#fout'); f.textContent = text; f.hidden = !text; };
    const load = async (to, mode) => {
      ctl?.abort();
      const mine = ctl = new AbortController(); // a late answer never overwrites a newer one
      const on = d.activeElement, keep = on?.name && [on.name, on.value];
      try {
        const r = await fetch(to, { signal: mine.signal });
        if (!r.ok) throw new Error(r.status);
        const n = new DOMParser().parseFromString(await r.text(), 'text/html');
        if (mine.signal.aborted) return;
        const open = new Map(all('.filters details').map(x => [x.id, x.open]));
        for (const id of ['#resultaten', '#filters', '#hint', '#opdruk']) $(id)?.replaceChildren(...$(id, n).childNodes);
        all('.filters details').forEach(x => { if (open.has(x.id)) x.open = open.get(x.id) || x.matches(':has(:checked)'); });
        reveal(d);
        if (mode === 'back') { $('#q').value = $('#q', n).value; had = !!$('#q').value; }
        d.title = n.title;
        all('.top a[hreflang]').forEach((a, i) => { a.href = all('.top a[hreflang]', n)[i].href; });
        if (mode === 'push') history.pushState(0, '', to);
        if (mode === 'replace') history.replaceState(0, '', to);
        shown = to;
        if (keep && d.activeElement === d.body) {
          [...d.getElementsByName(keep[0])].find(e => e.type !== 'checkbox' || e.value === keep[1])?.focus({ preventScroll: true });
        }
        setTimeout(() => { if (mine === ctl) $('#status').textContent = $('#kop').textContent; }, 150); // the count only, politely
      } catch (e) {
        if (e.name !== 'AbortError') trouble(form.dataset.fout); // keep the old results, and say so
      }
    };
    const ask = mode => { const to = url(); if (to !== shown) load(to, mode); };
    d.addEventListener('change', e => { if (e.target.form === form && e.target.id !== 'q') ask('push'); });
    $('#q').addEventListener('input', () => {
      const has = !!$('#q').value.trim();
      if (has !== had) $('#sort').value = ''; // other words, other best order: the one that goes without saying
      had = has;
      clearTimeout(timer);
      timer = setTimeout(() => ask('replace'), 250);
    });
    form.addEventListener('submit', e => { e.preventDefault(); clearTimeout(timer); ask('push'); });
    addEventListener('popstate', () => { if (location.href.split('#')[0] !== new URL(shown, location).href) load(location.href.split('#')[0], 'back'); });
  }

  const q = $('#q[data-suggesties]');
  if (q) {
    let wait, last = '';
    q.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(async () => {
        const words = q.value.trim();
        if (words.length < 2 || words === last) return;
        last = words;
        try {
          const r = await fetch(q.dataset.suggesties + '?q=' + encodeURIComponent(words));
          if (!r.ok) return;
          const json = await r.json(), list = json.suggesties || json;
          if (words !== last) return;
          $('#suggesties').replaceChildren(...list.map(s => { const o = d.createElement('option'); o.value = s.label; return o; }));
        } catch (e) { /* without suggestions one can search too */ }
      }, 200);
    });
  }

  const edit = $('form[data-bewerk]');
  if (edit) {
    let changed = !!edit.dataset.bewerk; // sent once, and not saved
    edit.addEventListener('input', () => { changed = true; });
    edit.addEventListener('submit', () => { changed = false; });
    addEventListener('beforeunload', e => { if (changed) e.preventDefault(); });
    const text = $('textarea', edit), lines = () => text.value.split('\n');
    d.addEventListener('click', e => {
      const at = e.target.closest('[data-regel]')?.dataset.regel - 1;
      if (!(at >= 0)) return;
      e.preventDefault();
      const from = lines().slice(0, at).join('\n').length + (at > 0);
      text.setSelectionRange(from, from); // the browser scrolls to a caret when the focus comes, not to a selection
      text.blur();
      text.focus();
      text.setSelectionRange(from, from + (lines()[at] || '').length);
    });
  }

  d.addEventListener('input', e => {
    if (!e.target.matches('.facetzoek')) return;
    const words = e.target.value.toLowerCase(), facet = e.target.closest('.facet'), more = $('.meer', facet);
    if (more && words) more.open = true;
    all('ul > li', facet).forEach(li => { li.hidden = words && !li.textContent.toLowerCase().includes(words); });
  });
  d.addEventListener('keydown', e => {
    if (e.key === '/' && !/INPUT|TEXTAREA|SELECT/.test(d.activeElement.tagName) && !e.ctrlKey && !e.metaKey) { $('#q')?.focus(); e.preventDefault(); }
    if (e.key === 'Escape' && location.hash === '#filters') { location.hash = '#resultaten'; $('.openfilter')?.focus(); }
  });
  d.addEventListener('click', async e => {
    if (e.target.closest('[data-print]')) return print();
    const b = e.target.closest('[data-kopie], [data-citeer]');
    if (!b || !navigator.clipboard) return;
    e.preventDefault();
    const quote = () => '“' + ['h1', '.lead, .groter'].map(s => $(s)?.innerText.trim()).filter(t => t).join('\n') + '”\n' + $('#bronregel').innerText;
    await navigator.clipboard.writeText(b.dataset.citeer ? quote() : new URL(b.getAttribute('href'), location));
    $('span', b).textContent = b.dataset.kopie || b.dataset.citeer;
  });
})();
