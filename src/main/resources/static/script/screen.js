/* The screen in the hall: drawn anew at most twice a second, and laid out by what fits. */
import { $, all, pause } from './dom.js';

const root = $('main'),
  REST = 20000, // milliseconds in which people can read
  FULL = 1.001, // less than a pixel more is no more
  STEPS = ['s1', 's2', 's3', 's4', 's5'],
  NOTES = [6, 5, 4.2]; // letters in columns, in hundredths of the height
let from = '', // the number of the note with which the picture begins
  turned = false, // whether others were there before it
  latest, // the page as it came last, of which the notes may wait for their turn
  changed = 0; // when the picture or its size changed last

/* Notes on the wall */

const stage = () => $('#muur');
const notes = () => all('.wall > :not(.gone)');
const inside = (e, box) => {
  const a = e.getBoundingClientRect(),
    b = box.getBoundingClientRect();
  return a.right <= b.right + 1 && a.bottom <= b.bottom + 1 && a.left >= b.left - 1;
};
// how full the wall is, from 0; what is more than 1 does not fit
const filled = () => {
  const wall = $('.wall'),
    last = wall.lastElementChild;
  if (!last) return 0;
  const box = stage().getBoundingClientRect(),
    style = getComputedStyle(stage()),
    height = box.height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom),
    top = box.top + parseFloat(style.paddingTop),
    end = last.getBoundingClientRect();
  if (getComputedStyle(wall).display === 'grid') return (end.bottom - top) / height;
  const columns = Number(getComputedStyle(wall).columnCount);
  return Math.round(((end.left - wall.getBoundingClientRect().left) * columns) / wall.clientWidth) / columns +
    (end.bottom - top) / height / columns;
};
const step = () => STEPS.findIndex(s => root.classList.contains(s));
const take = n => {
  root.classList.remove(...STEPS);
  root.classList.add(STEPS[n]);
};
// the largest letters with which all fits, from a size on; else the smallest, and all take turns
const fit = n => {
  root.classList.remove('many');
  for (take(n); filled() > FULL && n < STEPS.length - 1; take(n)) n++;
  root.classList.toggle('many', filled() > FULL || turned);
};
const tell = (e, count, text) => {
  e.hidden = count <= 0;
  text(count.toLocaleString(document.documentElement.lang));
};
const count = () => {
  const rest = $('.rest');
  let seen = 0;
  const shut = (e, box) => {
    e.inert = !inside(e, box);
    seen += e.inert ? 0 : 1;
    return e.inert ? 0 : 1;
  };
  all('.column').forEach(c => {
    const ul = $('ul', c),
      here = c.hidden ? 0 : [...ul.children].reduce((n, e) => n + shut(e, ul), 0),
      more = $('.more', c);
    tell(more, Number($('h2 b', c).textContent) - here, n => {
      more.textContent = more.dataset.more.replace('§', n);
    });
    if (!c.hidden) seen += Number($('h2 b', c).textContent) - here; // counted under its heading
  });
  notes().forEach(e => shut(e, $('.wall')));
  if (rest) {
    tell(rest, rest.dataset.total - seen, n => {
      $('b', rest).textContent = '+' + n;
    });
  }
};
const places = () =>
  (matchMedia('(max-aspect-ratio: 3/2)').matches ? 4 : 5) - (root.classList.contains('pictured') ? 2 : 0);
const lay = n => {
  if ($('.wall')) fit(turned ? STEPS.length - 1 : n);
  if ($('.columns')) columns(0);
  if ($('[data-cloud]')) cloud();
  if (stage()) count();
  // from here on it begins with this note, also when the oldest no longer take turns
  if (root.classList.contains('many')) from = notes()[0]?.id.slice(1) ?? '';
  changed = performance.now();
};
// more headings than fit beside each other take turns
const columns = first => {
  const of = all('.column');
  of.forEach((c, i) => {
    c.hidden = i < first || i >= first + places();
  });
  grow();
};
// the largest letters with which each shows all it has; else the smallest
const grow = () => {
  const fits = () => all('.column:not([hidden]) li').every(e => inside(e, e.parentNode));
  const size = NOTES.find(n => {
    stage().style.setProperty('--note', n);
    return fits();
  });
  stage().style.setProperty('--note', size ?? 0);
};
const cloud = () => {
  const e = $('[data-cloud]'),
    box = e.parentNode;
  all('li', e).forEach(w => {
    w.hidden = false;
  });
  const over = () => e.scrollHeight > box.clientHeight || all('li', e).some(w => w.scrollWidth > box.clientWidth);
  for (let f = 1.5; f > 0.3; f -= 0.07) {
    e.style.setProperty('--smaller', f);
    if (!over()) return;
  }
  for (const w of all('.w1, .w2, .w3', e).reverse()) {
    if (!over()) return;
    w.hidden = true;
  }
};

/* What is new */

const drawn = new Map(); // the parts as they came, before anything was done to them
const remember = doc => all('[data-part]', doc).forEach(e => drawn.set(e.id, e.outerHTML));
const parts = doc =>
  all('[data-part]', doc).forEach(n => {
    const old = document.getElementById(n.id),
      html = n.outerHTML;
    if (!old || drawn.get(n.id) === html) return;
    drawn.set(n.id, html);
    const on = all('button', old).indexOf(document.activeElement);
    old.replaceWith(n);
    if (on >= 0) all('button', n)[on]?.focus();
    if (n.id === 'beeld') lay(0);
  });
// new notes come last and move no other; what was taken away leaves a hole until the next picture
const hang = (ul, fresh, isHole) => {
  const had = new Map([...ul.children].map(e => [e.id, e]));
  [...fresh.children].forEach(n => {
    const e = had.get(n.id);
    had.delete(n.id);
    if (!e) {
      n.classList.add('new');
      ul.append(n);
    } else {
      e.className = n.className;
      e.style.removeProperty('height');
      if (e.innerHTML !== n.innerHTML) e.replaceChildren(...n.childNodes);
    }
  });
  had.forEach(e => {
    if (!isHole) return e.remove();
    e.style.setProperty('height', e.offsetHeight + 'px');
    e.replaceChildren();
    e.classList.add('gone');
  });
};
const headings = doc => all('.column', doc).map(c => c.dataset.heading).join('\n');
const draw = doc => {
  const next = $('main', doc),
    isNew = next.dataset.key !== root.dataset.key;
  latest = doc.cloneNode(true);
  Object.assign(root.dataset, next.dataset);
  if (isNew) {
    from = '';
    turned = false;
    drawn.clear();
    remember(doc);
    root.className = next.className;
    root.replaceChildren(...next.childNodes);
    lay(0);
  } else {
    parts(doc);
    if ($('.rest')) $('.rest').dataset.total = $('.rest', doc).dataset.total;
    if ($('.columns') && headings(document) !== headings(doc)) renew(doc);
    all('.column').forEach((c, i) => {
      const n = all('.column', doc)[i];
      if (!n) return;
      $('h2', c).replaceChildren(...$('h2', n).childNodes);
      hang($('ul', c), $('ul', n), false);
    });
    if (all('.column:not([hidden]) li').some(e => !inside(e, e.parentNode))) grow();
    if ($('.wall')) {
      hang($('.wall'), $('.wall', doc), true);
      if (filled() > FULL && !root.classList.contains('many')) lay(step());
    }
    if (stage()) count();
  }
  clocks();
};
// the notes as they came last
const renew = doc => {
  stage().replaceChildren(...doc.importNode($('#muur', doc), true).childNodes);
  stage().classList.remove('turned');
  void stage().offsetWidth;
  stage().classList.add('turned');
  lay(0);
};
// the next of what did not fit; or larger letters, when so much was taken away
const turn = () => {
  if (!stage() || performance.now() - changed < REST) return;
  if ($('.columns')) {
    const of = all('.column'),
      last = of.findLastIndex(c => !c.hidden) + 1;
    if (of.length <= places()) return;
    columns(last < of.length ? last : 0);
    count();
    changed = performance.now();
    return;
  }
  if (root.classList.contains('many')) {
    const next = notes().find(e => e.inert);
    turned = !!next;
    from = next ? next.id.slice(1) : '';
    load(true);
  } else if (step() > 0) {
    const now = step();
    take(now - 1);
    if (filled() > 0.8) take(now);
    else lay(now - 1);
  }
};

/* Kept up to date */

let loading = false,
  dirty = false,
  turning = false,
  tries = 0; // that failed, one after another
const load = async isTurn => {
  turning = turning || isTurn === true;
  dirty = true;
  if (loading) return;
  loading = true;
  dirty = false;
  try {
    const r = await fetch(location.pathname + (from ? '?van=' + from : ''));
    const page = new DOMParser().parseFromString(await r.text(), 'text/html');
    if (!$('#inhoud', page)) throw r; // a net on the way says it, in our name
    if (r.status === 403) location.reload(); // the key was taken back
    if (!r.ok) throw r;
    draw(page);
    if (turning && stage()) renew(latest);
    turning = false;
    tries = 0;
    found();
  } catch (e) {
    lost();
    tries++;
    dirty = true; // it may have been the last change for a long time
  }
  setTimeout(
    () => {
      loading = false;
      if (dirty) load();
    },
    tries ? pause(tries) : 500,
  );
};
let gone = 0;
const lost = () => {
  gone = gone || setTimeout(() => root.classList.add('offline'), 5000);
};
const found = () => {
  clearTimeout(gone);
  gone = 0;
  root.classList.remove('offline');
};
let asking = 0;
const listen = () => {
  const s = new EventSource(root.dataset.hall);
  s.addEventListener('versie', load);
  s.addEventListener('weg', () => location.reload());
  s.onopen = () => {
    clearInterval(asking);
    asking = 0;
    found();
  };
  s.onerror = () => {
    lost();
    asking = asking || setInterval(load, 3000);
    if (s.readyState === 2) setTimeout(listen, 5000);
  };
};

/* Time */

let sound;
const beep = () => {
  [0, 0.4, 0.8].forEach(at => {
    const tone = sound.createOscillator(),
      loud = sound.createGain();
    tone.frequency.value = 660;
    loud.gain.setValueAtTime(0.25, sound.currentTime + at);
    loud.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + at + 0.35);
    tone.connect(loud).connect(sound.destination);
    tone.start(sound.currentTime + at);
    tone.stop(sound.currentTime + at + 0.35);
  });
};
const clocks = () => {
  const e = $('[data-rest]');
  if (e) e.ends = e.ends ?? performance.now() + e.dataset.rest * 1000;
  const hint = $('[data-unheard]');
  if (hint) hint.hidden = root.dataset.heard !== 'true' || sound?.state === 'running';
  tick();
};
const tick = () => {
  const e = $('[data-rest]');
  if (!e) {
    root.classList.remove('time-up');
    return;
  }
  const left = e.dataset.paused === 'true' ? Number(e.dataset.rest) : Math.max(0, Math.ceil((e.ends - performance.now()) / 1000));
  e.textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
  const was = root.classList.contains('time-up');
  root.classList.toggle('time-up', left === 0);
  if (left === 0 && !was && root.dataset.heard === 'true' && sound?.state === 'running') beep();
};
const stayAwake = () => {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
};

/* Buttons, for who leads: there when somebody moves, over the wall */

let sleep = 0;
const wake = () => {
  clearTimeout(sleep);
  root.classList.add('awake');
  sleep = setTimeout(() => root.classList.remove('awake'), 4000);
};
let wasAwake = true;
addEventListener('pointerdown', () => {
  wasAwake = root.classList.contains('awake');
  wake();
  if (root.dataset.heard === 'true') {
    sound = sound || new AudioContext();
    sound.resume().then(clocks);
  }
});
// a finger that finds a button which it could not see has not pressed it
addEventListener(
  'click',
  e => {
    if (!wasAwake && e.detail && e.target.closest('.controls')) e.preventDefault();
  },
  true,
);
['pointermove', 'keydown'].forEach(on => addEventListener(on, wake));
addEventListener('submit', async e => {
  if (!e.target.matches('[data-steer]')) return;
  e.preventDefault();
  try {
    const fields = new URLSearchParams(new FormData(e.target, e.submitter));
    await fetch(e.target.action, { method: 'POST', body: fields });
  } catch (x) {
    lost();
  }
  load();
});
addEventListener('resize', () => {
  lay(0);
  requestAnimationFrame(() => lay(0)); // once more when the size of the strip is known
});
document.addEventListener('visibilitychange', stayAwake);

if (location.hash) history.replaceState(0, '', location.pathname); // the whole hall can read the address
remember(document);
document.fonts.ready.then(() => lay(0));
clocks();
stayAwake();
setInterval(tick, 500);
setInterval(turn, 1000);
listen();
