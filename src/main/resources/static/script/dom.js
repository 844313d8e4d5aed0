/* What every script asks of a page. */
export const $ = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/* Shows what works only with a script. */
export const reveal = () => {
  document.documentElement.classList.add('js');
  all('.js-only, .finder').forEach(e => {
    e.hidden = false;
  });
};

/* Milliseconds until a site is asked again that had no time: longer each time, and not by all at once. */
export const pause = tries => Math.min(500 * 2 ** tries, 10000) * (1 + Math.random() * 0.4);
