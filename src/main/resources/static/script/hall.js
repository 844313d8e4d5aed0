/* The screen in the hall and the cockpit: kept up to date, and the key taken out of the address. */
import { $, all, pause } from './dom.js';
import { onPaper } from './hall-paper.js';

const key = location.hash.slice(1),
  ask = $('form[data-key]');
const take = key => {
  if (!/^[0-9a-z]{26}$/.test(key)) return false;
  const to = location.pathname.replace(/\/(regie|scherm)\/?$/, '/sleutel');
  fetch(to, { method: 'POST', body: new URLSearchParams({ sleutel: key }) }).then(r => {
    if (r.status === 204) location.reload(); // of anything else it is not we who say so
  });
  return true;
};
addEventListener('hashchange', () => take(location.hash.slice(1))); // another link, pasted in this very tab
if (ask && take(key)) {
  /* the page comes anew with what it opens */
} else if (key && location.pathname.endsWith('/scherm')) {
  history.replaceState(0, '', location.pathname + location.search); // the whole hall can read the address
}
const root = $('[data-hall]');
if (root) {
  const typed = f =>
    f.matches('select')
      ? [...f.options].some(o => o.selected !== o.defaultSelected) && f.selectedIndex > 0
      : f.type !== 'hidden' && f.value !== f.defaultValue;
  // somebody types in it, or did and has not sent it yet
  const busy = e =>
    (e.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')) ||
    all('input, textarea, select', e).some(typed);
  // an open panel goes along into what is new, with the words and the place of who types in it
  const carry = (old, neu) => {
    const on = document.activeElement,
      at = old.contains(on) && on.matches('input, textarea') ? [on.selectionStart, on.selectionEnd] : 0;
    let held = false;
    [...all('li[id]', old), ...(old.id ? [old] : [])].forEach(o => {
      const panel = $(':scope > details[open]', o),
        n = neu.id === o.id ? neu : $('#' + CSS.escape(o.id), neu),
        place = n && $(':scope > details', n);
      if (!panel || !place) return;
      held = held || panel.contains(on);
      place.replaceWith(panel);
    });
    return () => {
      if (!held) return;
      on.focus();
      if (at && at[0] !== null) on.setSelectionRange(...at);
    };
  };
  const list = (old, neu) => {
    // notes stay where they are; only what differs is touched
    const before = new Map([...old.children].map(e => [e.id, e]));
    [...neu.children].forEach((n, i) => {
      let e = before.get(n.id);
      before.delete(n.id);
      if (!e) {
        e = n;
        e.classList.add('new');
      } else if (!same(e, n)) {
        const f = focus(e),
          back = carry(e, n),
          picked = $('.pick:checked', e),
          pick = picked && $('.pick', n);
        if (pick) pick.checked = true;
        e.replaceWith(n);
        e = n;
        f(n);
        back();
      }
      if (old.children[i] !== e) old.insertBefore(e, old.children[i] || null);
    });
    before.forEach(e => e.remove()); // what was taken away is not shown a moment longer
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
  // what the button on the bar leads to; another facilitator may have pressed it a moment ago
  const aim = x => all('form > input[type=hidden]', x).map(i => i.name + i.value)[0];
  let aimed = -Infinity;
  const patch = n => {
    all('[data-live]').forEach(e => {
      const m = n.getElementById(e.id);
      if (!m) return;
      if (e.id === 'stuur' && aim(e) !== aim(m)) aimed = performance.now();
      const lists = all('[data-list]', e),
        fresh = all('[data-list]', m);
      const bare = x => {
        const c = x.cloneNode(true);
        all('[data-list]', c).forEach(l => l.replaceChildren());
        return c.innerHTML;
      };
      if (lists.length && lists.length === fresh.length && bare(e) === bare(m)) lists.forEach((l, i) => list(l, fresh[i]));
      else if (fresh.length || lists.length || !busy(e)) {
        const f = focus(e),
          back = carry(e, m);
        e.replaceChildren(...m.childNodes);
        f(e);
        back();
      }
    });
    clocks();
  };

  // what a site says; a net on the way may say other things in its name
  const said = async r => {
    const page = new DOMParser().parseFromString(await r.text(), 'text/html');
    if (!$('#inhoud', page)) throw r;
    return page;
  };
  // a form that was sent brings a page of its own, and maybe another key: that is waited for
  let sentAt = -Infinity;
  const away = () => setTimeout(() => location.reload(), Math.max(0, sentAt + 30000 - performance.now()));

  let dirty = false,
    loading = false,
    tries = 0, // that failed, one after another
    timer;
  const load = async () => {
    if (loading) {
      dirty = true;
      return;
    }
    loading = true;
    dirty = false;
    try {
      const r = await fetch(location.pathname + location.search),
        page = await said(r);
      if (r.status === 403) away(); // the key was taken back
      if (!r.ok) throw r;
      patch(page);
      tries = 0;
      lost('');
    } catch (e) {
      tries++;
      dirty = true;
    }
    setTimeout(
      () => {
        loading = false;
        if (dirty) load();
      },
      tries ? pause(tries) : 400,
    );
  };
  const listen = () => {
    const s = new EventSource(root.dataset.hall);
    s.addEventListener('versie', load);
    s.addEventListener('weg', away);
    s.onopen = () => {
      clearInterval(timer);
      timer = 0;
    };
    s.onerror = () => {
      timer = timer || setInterval(load, 3000);
      if (s.readyState === 2) setTimeout(listen, 5000);
    };
  };
  document.addEventListener('submit', async e => {
    if (!e.target.matches('[data-steer]')) return;
    e.preventDefault();
    // a finger was on its way to what stood there before
    if (e.submitter?.matches('#stuur .primary') && performance.now() - aimed < 700) return;
    const form = e.target,
      fields = new URLSearchParams(new FormData(form, e.submitter));
    const open = form.closest('.memo details'); // a panel stays as it is
    if (open) open.open = false;
    try {
      const r = await fetch(form.action, { method: 'POST', body: fields }),
        page = await said(r);
      if (r.status === 403) {
        // the key was taken back: the page says so, with what was typed
        form.removeAttribute('data-steer');
        form.requestSubmit(e.submitter);
        return;
      }
      if (!r.ok) {
        lost(root.dataset.later);
        return;
      }
      if (r.redirected && !r.url.split('#')[0].endsWith(location.pathname + location.search)) {
        location.href = r.url;
        return;
      }
      patch(page);
      aimed = -Infinity; // who pressed it knows
      lost('');
    } catch (x) {
      lost(root.dataset.later);
    }
  });

  document.addEventListener('keydown', e => {
    // one card after another, from paper
    if (e.key !== 'Enter' || e.shiftKey || e.isComposing || !e.target.matches('[data-enter]')) return;
    e.preventDefault();
    e.target.form.requestSubmit($('button', e.target.form));
  });

  const lost = text => {
    const m = $('#melding');
    if (m) {
      m.textContent = text;
      m.hidden = !text;
    }
  };
  onPaper({
    said,
    done: (page, trouble) => {
      patch(page);
      lost(trouble);
    },
    lost: () => lost(root.dataset.later),
  });
  document.addEventListener('submit', e => {
    if (!e.defaultPrevented) sentAt = performance.now();
  });
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
