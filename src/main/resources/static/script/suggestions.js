/* Words to choose from while somebody types. */
import { $ } from './dom.js';

const q = $('#q[data-suggestions]');
if (q) {
  let wait,
    last = '';
  q.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(async () => {
      const words = q.value.trim();
      if (words.length < 2 || words === last) return;
      last = words;
      try {
        const r = await fetch(q.dataset.suggestions + '?q=' + encodeURIComponent(words));
        if (!r.ok) return;
        const json = await r.json(),
          list = json.suggesties || json;
        if (words !== last) return;
        $('#suggesties').replaceChildren(
          ...list.map(s => {
            const o = document.createElement('option');
            o.value = s.label;
            return o;
          }),
        );
      } catch (e) {
        /* without suggestions one can search too */
      }
    }, 200);
  });
}
