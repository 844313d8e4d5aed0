/* The screen in the hall and the cockpit: kept up to date, and the key taken out of the address. */
import { $, all } from './dom.js';

const key = location.hash.slice(1),
  ask = $('form[data-key]');
if (/^[0-9a-z]{26}$/.test(key) && ask) {
  fetch(ask.action, { method: 'POST', body: new URLSearchParams({ sleutel: key }) }).then(r => {
    if (r.ok) location.reload();
  });
} else if (key && location.pathname.endsWith('/scherm')) {
  history.replaceState(0, '', location.pathname + location.search); // the whole hall can read the address
}
const root = $('[data-hall]');
if (root) {
  const busy = e =>
    (e.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')) ||
    $('details[open]', e);
  const list = (old, neu) => {
    // notes stay where they are; only what differs is touched
    const before = new Map([...old.children].map(e => [e.id, e]));
    [...neu.children].forEach((n, i) => {
      let e = before.get(n.id);
      before.delete(n.id);
      if (!e) {
        e = n;
        e.classList.add('new');
      } else if (!same(e, n) && !busy(e)) {
        const f = focus(e);
        e.replaceWith(n);
        e = n;
        f(n);
      }
      if (old.children[i] !== e) old.insertBefore(e, old.children[i] || null);
    });
    before.forEach(e => {
      if (!busy(e)) e.remove();
    });
  };
  const same = (a, b) => {
    a.classList.remove('new');
    return a.outerHTML === b.outerHTML;
  };
  const focus = e => {
    // who works with the keyboard is not sent back to the top
    const i = all('button, a', e).indexOf(document.activeElement);
    return n => {
      if (i >= 0) (all('button, a', n)[i] || $('button, a', n))?.focus();
    };
  };
  const patch = n => {
    all('[data-live]').forEach(e => {
      const m = n.getElementById(e.id);
      if (!m) return;
      const lists = all('[data-list]', e),
        fresh = all('[data-list]', m);
      const bare = x => {
        const c = x.cloneNode(true);
        all('[data-list]', c).forEach(l => l.replaceChildren());
        return c.innerHTML;
      };
      if (lists.length === fresh.length && bare(e) === bare(m)) lists.forEach((l, i) => list(l, fresh[i]));
      else if (!busy(e)) {
        const f = focus(e);
        e.replaceChildren(...m.childNodes);
        f(e);
      } else {
        dirty = true;
      }
    });
    clocks();
  };

  let dirty = false,
    loading = false,
    timer;
  const load = async () => {
    if (loading) {
      dirty = true;
      return;
    }
    loading = true;
    dirty = false;
    try {
      const r = await fetch(location.pathname + location.search);
      if (r.status === 403) location.reload(); // the key was taken back
      if (r.ok) patch(new DOMParser().parseFromString(await r.text(), 'text/html'));
    } catch (e) {
      dirty = true;
    }
    setTimeout(() => {
      loading = false;
      if (dirty) load();
    }, 400);
  };
  const listen = () => {
    const s = new EventSource(root.dataset.hall);
    s.addEventListener('versie', load);
    s.addEventListener('weg', () => location.reload());
    s.onopen = () => {
      clearInterval(timer);
      timer = 0;
    };
    s.onerror = () => {
      timer = timer || setInterval(load, 3000);
      if (s.readyState === 2) setTimeout(listen, 5000);
    };
  };
  document.addEventListener('click', e => {
    // the panel that the button of the last question leads to
    const to = e.target.closest('a[href="#einde"]') && $('#einde');
    if (to) to.open = true;
  });
  document.addEventListener('submit', async e => {
    if (!e.target.matches('[data-steer]')) return;
    e.preventDefault();
    const form = e.target,
      fields = new URLSearchParams(new FormData(form, e.submitter));
    const open = form.closest('.memo details'); // a panel stays as it is
    if (open) open.open = false;
    try {
      const r = await fetch(form.action, { method: 'POST', body: fields });
      if (r.redirected && !r.url.split('#')[0].endsWith(location.pathname + location.search)) {
        location.href = r.url;
        return;
      }
      patch(new DOMParser().parseFromString(await r.text(), 'text/html'));
      lost('');
    } catch (x) {
      lost(root.dataset.later);
    }
  });

  const lost = text => {
    const m = $('#melding');
    if (m) {
      m.textContent = text;
      m.hidden = !text;
    }
  };
  const clocks = () =>
    all('[data-rest]').forEach(e => {
      e.ends = performance.now() + e.dataset.rest * 1000;
    });
  setInterval(
    () =>
      all('[data-rest]').forEach(e => {
        if (e.dataset.paused === 'true') return;
        const left = Math.max(0, Math.ceil((e.ends - performance.now()) / 1000));
        e.textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
      }),
    500,
  );
  clocks();
  listen();
}
