/* Before the page is painted: the colours that the visitor chose on this device, if ever. */
try {
  const chosen = localStorage.getItem('colour');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.colour = chosen;
} catch {
  /* A browser that keeps nothing: the device says what it is. */
}
