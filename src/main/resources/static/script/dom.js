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
