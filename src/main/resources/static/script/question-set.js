/* The question set in hand: nothing but its address, remembered as long as the tab is open. All of it works without. */
import { $, all } from './dom.js';

const KEY = 'vragenset';
const tray = $('.tray'),
  form = $('form[data-set]');
if (tray) {
  const read = () => {
    try {
      return sessionStorage.getItem(KEY) || '';
    } catch (e) {
      return '';
    }
  };
  const keep = q => {
    try {
      sessionStorage.setItem(KEY, q);
    } catch (e) {
      /* then the links still work */
    }
  };
  const what = v => v.split('~')[0];
  const spell = p => String(p).replaceAll('%2F', '/').replaceAll('%7E', '~');

  const show = () => {
    const q = read(),
      vs = new URLSearchParams(q)
        .getAll('v')
        .filter(v => v)
        .map(what);
    tray.hidden = !vs.length || !!form?.dataset.set;
    const n = $('strong a', tray),
      t = tray.dataset;
    const text = vs.length === 1 ? t.one : t.many.replace('#', vs.length);
    if (n.textContent !== text) n.textContent = text;
    all('.tray a').forEach(a => {
      a.href = a.getAttribute('href').split('?')[0] + '?' + q;
    });
    all('[data-take]').forEach(a => {
      const has = vs.includes(a.dataset.take),
        s = $('span', a),
        say = has ? t.out : t.in;
      a.setAttribute('role', 'button');
      a.classList.toggle('in', has);
      if (s.textContent !== say) s.textContent = say;
    });
  };

  const toggle = v => {
    const p = new URLSearchParams(read()),
      vs = p.getAll('v').filter(x => x),
      left = vs.filter(x => what(x) !== v);
    if (left.length === vs.length && vs.length >= tray.dataset.questions) {
      $('#tray-zegt').textContent = $('.long', tray).textContent = tray.dataset.full;
      return;
    }
    p.delete('v');
    (left.length < vs.length ? left : [...vs, v]).forEach(x => p.append('v', x));
    keep(p.has('v') ? spell(p) : '');
    show();
    $('#tray-zegt').textContent = $('strong', tray).textContent.trim();
  };

  document.addEventListener('click', async e => {
    const take = e.target.closest('[data-take]'),
      go = e.target.closest('.tray a'),
      q = read();
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    if (take) {
      e.preventDefault();
      toggle(take.dataset.take);
    }
    if (go && q.length > tray.dataset.length) {
      // too long for a link: have it kept
      e.preventDefault();
      const r = await fetch(tray.dataset.address, { method: 'POST', body: new URLSearchParams({ set: q }) });
      location = go.getAttribute('href').split('?')[0] + (new URL(r.url).search || '?' + q);
    }
  });
  document.addEventListener('keydown', e => {
    if (e.key === ' ' && e.target.matches('[data-take]')) {
      e.preventDefault();
      e.target.click();
    }
  });

  const results = $('#resultaten');
  if (results) new MutationObserver(show).observe(results, { childList: true });
  addEventListener('pageshow', show);

  if (form) {
    if (form.dataset.set || /[?&]v=(&|$)/.test(location.search)) keep(form.dataset.set);
    let turn = 0;
    const save = async () => {
      const mine = ++turn;
      try {
        const r = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
        const n = new DOMParser().parseFromString(await r.text(), 'text/html'),
          f = $('form[data-set]', n);
        if (!r.ok || mine !== turn || !f) return;
        history.replaceState(0, '', r.url.split('#')[0]);
        keep(f.dataset.set);
        $('#som').textContent = $('#som', n).textContent;
        $('#deel [data-copy]')?.setAttribute('href', f.dataset.address);
        $('.qr-box')?.replaceChildren(...$('.qr-box', n).childNodes);
        $('#kort')?.replaceChildren(...$('#kort', n).childNodes);
      } catch (e) {
        /* the buttons keep it too */
      }
    };
    form.addEventListener('change', e => {
      if (!/^(zoek|eigen)$/.test(e.target.name)) save();
    });

    const list = $('.set-questions'); // dragging, for who likes that; the buttons do the same
    let held;
    all('.memo-head').forEach(b => {
      b.draggable = true;
    });
    list.addEventListener('dragstart', e => {
      held = e.target.closest('.memo');
      held.classList.add('dragged');
      e.dataTransfer.setData('text/plain', ''); // without, one browser drags nothing
      e.dataTransfer.setDragImage(held, 20, 20);
    });
    list.addEventListener('dragover', e => {
      const over = e.target.closest('.memo');
      if (!held || !over) return;
      e.preventDefault();
      const box = over.getBoundingClientRect();
      if (over !== held) over[e.clientY < box.top + box.height / 2 ? 'before' : 'after'](held);
    });
    list.addEventListener('dragend', () => {
      if (held) form.requestSubmit();
    });
  }
  show();
}
