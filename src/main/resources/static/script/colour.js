/* The colours that were chosen on this device, before the page is painted. */
try {
  const chosen = localStorage.getItem('colour');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.colour = chosen;
} catch {
  /* It keeps nothing. */
}
