/* A phone in a hall with bad wifi. What was written is kept here until the site says that it has it, and sent again
   under the same key until then: it counts once. Without this file the page works with forms and a link. */
import { $ } from './dom.js';

const main = $('main[data-phone]');

/* Who was put out, or comes after the end: nothing stays on the phone. */
const left = path => {
  let texts = [];
  try {
    Object.keys(localStorage)
      .filter(k => k.startsWith('kennisatelier') && k.endsWith(path.replace(/^\/en\//, '/').replace(/\/+$/, '')))
      .forEach(k => {
        texts = texts.concat((JSON.parse(localStorage.getItem(k)) || []).map(o => o.text));
        localStorage.removeItem(k);
      });
  } catch (e) {
    /* then nothing is kept here */
  }
  return texts;
};
const out = $('main[data-out]');
if (out) left(out.dataset.out);
if ($('main[data-over]')) {
  const texts = left(location.pathname);
  texts.forEach(t => {
    const li = document.createElement('li');
    li.textContent = t;
    $('#blijft ul').append(li);
  });
  $('#blijft').hidden = !texts.length;
}
if (main) {
  document.documentElement.classList.add('js');
  const here = location.pathname.replace(/\/+$/, ''),
    box = 'kennisatelier' + here,
    say = main.dataset;
  let queue = [],
    now = say.state,
    changes = 0,
    sending = false,
    wait = 0,
    retry,
    soon,
    lost;
  try {
    queue = JSON.parse(localStorage.getItem(box)) || [];
  } catch (e) {
    /* then in this page only */
  }
  const keep = () => {
    try {
      localStorage.setItem(box, JSON.stringify(queue));
    } catch (e) {
      /* the same */
    }
  };
  const key = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
  const trouble = text => {
    const m = $('#melding');
    if (m.textContent !== text) m.textContent = text;
    m.hidden = !text;
  };
  const get = async (path, options = {}) => {
    const ctl = new AbortController(),
      timer = setTimeout(() => ctl.abort(), 12000);
    try {
      const r = await fetch(here + path, { ...options, signal: ctl.signal });
      if (r.status === 403) location.reload(); // this phone no longer takes part
      return r;
    } finally {
      clearTimeout(timer);
    }
  };
  const post = fields =>
    get('', { method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(fields) });

  /* what waits */
  const show = one => {
    let li = document.getElementById('k' + one.key);
    if (!li) {
      li = $('#wachtend').content.firstElementChild.cloneNode(true);
      li.id = 'k' + one.key;
      $('p', li).textContent = one.text;
      $('.anyway', li).onclick = () => {
        one.draft = false;
        keep();
        show(one);
        pump();
      };
      $('.drop', li).onclick = () => {
        queue = queue.filter(o => o !== one);
        keep();
        li.remove();
      };
      $('#wachtrij').append(li);
    }
    $('.state', li).textContent = one.no || (one.draft ? say.draft : one.tried ? say.waiting : say.busy);
    $('.anyway', li).hidden = !one.draft;
    $('.drop', li).hidden = !one.no && !one.draft;
  };
  const sent = (one, number) => {
    changes++;
    queue = queue.filter(o => o !== one);
    keep();
    document.getElementById('k' + one.key)?.remove();
    if (one.question !== now.replace(/\D+/, '')) return;
    const list = $('#eigenlijst'),
      li = $('#verstuurd').content.firstElementChild.cloneNode(true);
    if (one.form !== 'tekst') list.replaceChildren(); // one answer, that takes the place of the one before
    if ($('[data-number="' + number + '"]', list)) return;
    li.dataset.number = number;
    $('p', li).textContent = one.text;
    $('[name=antwoord]', li).value = number;
    $('.vh', li).textContent = ': ' + one.text;
    list.append(li);
    $('#eigendeel').classList.remove('empty');
  };
  const pump = async () => {
    const one = queue.find(o => !o.no && !o.draft);
    if (sending || !one) return;
    sending = true;
    clearTimeout(retry);
    try {
      const r = await post([...one.fields, ['sleutel', one.key], ['later', '1']]);
      if (r.status === 403) return;
      if (r.redirected) {
        location.reload();
        return;
      }
      const json = await r.json();
      if (r.status >= 500 || r.status === 429) throw new Error(r.status);
      if (json.ok) sent(one, json.nummer);
      else {
        one.no = json.zin;
        keep();
        show(one);
      }
      wait = 0;
      trouble('');
    } catch (e) {
      one.tried = true;
      keep();
      show(one);
      trouble(say.later);
      wait = Math.min(15000, (wait || 500) * 2);
      retry = setTimeout(pump, wait * (0.7 + Math.random() * 0.6)); // not all phones of a hall at once
    }
    sending = false;
    if (!wait) pump();
  };
  addEventListener('online', () => {
    wait = 0;
    pump();
    listen();
  });

  document.addEventListener('submit', async e => {
    const form = e.target;
    if (form.matches('[data-answer]')) {
      e.preventDefault();
      const fields = [...new FormData(form)].filter(f => f[0] !== 'sleutel'),
        words = form.elements.tekst;
      if (words && !words.value.trim()) {
        words.focus();
        return;
      }
      const text = words
        ? words.value.trim()
        : form.elements.keuze
          ? $(':checked', form).parentNode.textContent.trim()
          : [...form.querySelectorAll('select')]
              .sort((a, b) => a.value - b.value)
              .map(s => s.value + '. ' + s.labels[0].textContent)
              .join(' ');
      const one = { key: key(), fields, text, question: form.dataset.question, form: words ? 'tekst' : 'keuze' };
      queue.push(one);
      keep();
      show(one);
      if (words) {
        words.value = '';
        words.focus();
      }
      pump();
    } else if (form.matches('[data-back], [data-recognise]')) {
      e.preventDefault();
      const button = e.submitter || $('button', form),
        did = button.value;
      button.disabled = true;
      try {
        const r = await post([
          ['doe', did],
          ['antwoord', form.elements.antwoord.value],
        ]);
        if (!r.ok && r.status !== 409) throw new Error(r.status);
        changes++;
        if (did === 'terug') {
          form.closest('li').remove();
          $('#eigendeel').classList.toggle('empty', !$('#eigenlijst li'));
        } else await lists();
        trouble('');
      } catch (x) {
        trouble(say.later);
      }
      button.disabled = false;
    }
  });
  document.addEventListener('change', e => {
    // who gives a place away that was taken gets the other one back
    if (!e.target.matches('.place select')) return;
    const all = [...e.target.form.querySelectorAll('select')],
      same = all.find(s => s !== e.target && s.value === e.target.value);
    if (same) same.value = [...e.target.options].map(o => o.value).find(v => v && !all.some(s => s.value === v)) || '';
  });

  /* what is new */
  const lists = async () => {
    const then = changes + now,
      r = await get('/anderen'),
      text = await r.text();
    if (!r.ok) return;
    if (then !== changes + now) {
      later(100, 300);
      return;
    } // it was made before what was sent meanwhile
    const n = new DOMParser().parseFromString(text, 'text/html'),
      on = document.activeElement?.closest('[data-recognise]')?.elements.antwoord.value;
    if (n.body.innerHTML === $('#lijsten').innerHTML) return;
    const have = new Map([...document.querySelectorAll('#lijsten li')].map(li => [li.outerHTML, li]));
    n.querySelectorAll('li').forEach(li => {
      if (have.has(li.outerHTML)) li.replaceWith(have.get(li.outerHTML));
    }); // a tap never misses
    $('#lijsten').replaceChildren(...n.body.childNodes);
    if (on) $('[data-recognise] [value="' + on + '"] ~ button')?.focus();
  };
  const later = (from, to) => {
    if (soon || document.hidden) return;
    soon = setTimeout(
      () => {
        soon = 0;
        lists().catch(() => {});
      },
      from + Math.random() * (to - from),
    );
  };
  const ask = (html, state) => {
    if (state === now) return;
    const old = $('#vraag textarea'),
      was = $('#vraag form')?.dataset.question,
      typed = old?.value.trim() ? old.value : '',
      focus = old && old === document.activeElement;
    now = state;
    $('#vraag').innerHTML = html; // our own page, escaped there
    const field = $('#vraag textarea'),
      same = $('#vraag form')?.dataset.question === was;
    if (typed && field && same) {
      field.value = typed;
      if (focus) field.focus();
    } else if (typed) {
      // the question went on while somebody was writing: nothing of it is lost
      const one = {
        key: key(),
        fields: [
          ['doe', 'antwoord'],
          ['vraag', was],
          ['tekst', typed.trim()],
        ],
        text: typed.trim(),
        question: was,
        form: 'tekst',
        draft: true,
      };
      queue.push(one);
      keep();
      show(one);
    }
    if (!same) {
      // what belongs to another question goes at once
      document.querySelectorAll('#lijsten > :not(#eigendeel)').forEach(e => e.remove());
      $('#eigenlijst').replaceChildren();
      $('#eigendeel').classList.add('empty');
    }
    later(300, 2500);
  };
  let ends = 0,
    pausedAt = -1,
    seen = '';
  const clock = () => {
    const left = pausedAt >= 0 ? pausedAt : ends ? Math.max(0, Math.ceil((ends - performance.now()) / 1000)) : -1;
    $('#klok').textContent =
      left < 0
        ? ''
        : String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0') + ' ' + say.left;
  };
  const standing = s => {
    $('#tel').hidden = s.rest < 0 || !s.open;
    pausedAt = s.gepauzeerd ? s.rest : -1;
    ends = s.rest < 0 ? 0 : performance.now() + s.rest * 1000;
    clock();
    const what = s.zien + '/' + s.antwoorden;
    if (s.zien && what !== seen) later(3000, 8000);
    seen = what;
  };
  setInterval(clock, 1000);

  let stream, poll;
  const good = () => {
    clearTimeout(lost);
    lost = 0;
    if (!queue.some(o => o.tried && !o.no)) trouble('');
  };
  const bad = () => {
    lost = lost || setTimeout(() => trouble(say.later), 4000);
  };
  const look = async () => {
    // without a stream: ask every few seconds
    try {
      const s = await (await get('/stand')).json();
      if (s.vraag + s.staat !== now) {
        const n = new DOMParser().parseFromString(await (await get('')).text(), 'text/html');
        if ($('#vraag', n)) ask($('#vraag', n).innerHTML, s.vraag + s.staat);
        else if (s.klaar) location.reload();
      }
      standing(s);
      good();
    } catch (e) {
      bad();
    }
  };
  const listen = () => {
    if (!window.EventSource) {
      poll = poll || setInterval(look, 5000);
      return;
    }
    if (stream && stream.readyState !== 2) return;
    let html = '';
    stream = new EventSource(here + '/stroom');
    stream.onopen = () => {
      good();
      clearInterval(poll);
      poll = 0;
      pump();
    };
    stream.addEventListener('vraag', e => {
      html = e.data;
    });
    stream.addEventListener('stand', e => {
      const s = JSON.parse(e.data);
      if (html) ask(html, s.vraag + s.staat);
      html = '';
      standing(s);
      good();
    });
    stream.addEventListener('weg', () => location.reload());
    stream.onerror = () => {
      bad();
      if (stream.readyState === 2) {
        poll = poll || setInterval(look, 5000);
        setTimeout(listen, 10000 + Math.random() * 10000);
      }
    };
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      look();
      listen();
      pump();
      later(500, 2000);
    }
  });
  queue.forEach(show);
  listen();
  pump();
}
