'use strict';
(() => {
  const root = document.documentElement;
  const main = document.querySelector('main');
  const articles = [...main.querySelectorAll('article')];
  document.querySelector('.tools').hidden = false;

  const ranks = {error: 2, warning: 1};
  const wanted = {all: 0, findings: 1, errors: 2};
  function filter(kind) {
    for (const article of articles) {
      article.hidden = (ranks[article.dataset.worst] || 0) < wanted[kind];
    }
    document.querySelector('.nothing').hidden = articles.some(article => !article.hidden);
  }
  for (const input of document.querySelectorAll('.filter input')) {
    input.addEventListener('change', () => filter(input.value));
  }

  const layers = {};
  for (const input of document.querySelectorAll('.layers input')) {
    layers[input.value[0]] = input;
    input.addEventListener('change', () => main.classList.toggle('no-' + input.value, !input.checked));
  }

  const themes = ['system', 'light', 'dark'];
  const button = document.querySelector('.theme');
  function nextTheme() {
    const next = themes[(themes.indexOf(root.dataset.theme || 'system') + 1) % themes.length];
    if (next === 'system') delete root.dataset.theme; else root.dataset.theme = next;
    button.textContent = 'Theme: ' + next;
  }
  button.addEventListener('click', nextTheme);

  // The crop of a rendition that is pointed at or focused stands out in its master.
  function light(event, on) {
    const figure = event.target.closest('.rendition');
    if (!figure) return;
    for (const crop of figure.closest('article').querySelectorAll('.crop')) {
      crop.classList.toggle('lit', on && crop.dataset.crop === figure.dataset.crop);
    }
  }
  for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true],
                            ['focusout', false]]) {
    main.addEventListener(type, event => light(event, on));
  }

  function step(by) {
    const shown = articles.filter(article => !article.hidden);
    if (shown.length === 0) return;
    const at = shown.indexOf(document.activeElement.closest('article'));
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1)
                        : Math.min(shown.length - 1, Math.max(0, at + by));
    shown[next].focus();
    shown[next].scrollIntoView({block: 'start'});
  }
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 't') nextTheme();
    else if (layers[event.key]) layers[event.key].click();
    else return;
    event.preventDefault();
  });
})();
