// Runs before the first paint, inlined and allowed by its hash. It must not fail anywhere, and it changes nothing but what is shown.
(function () {
  var page = document.documentElement;
  var returning = true;
  var comfort;
  function say(id) {
    document.getElementById(id).hidden = false;
    document.querySelectorAll('#app input').forEach(function (box) {
      box.disabled = true; // what is tapped would never be ticked
    });
    page.className = '';
    page.dataset.whole = ''; // nothing will lay the rest out later
  }
  // Somebody who returns, or opens another screen than the plan, sees the layout but no boxes until their own data are read:
  // otherwise a ticked step would flash unticked.
  try {
    returning = localStorage.getItem('askwell.saved') !== null;
    // Reading comfort: theme and text size, as src/storage/comfort.ts notes them.
    comfort = (localStorage.getItem('askwell.comfort') || '').split(' ');
    if (comfort[0]) page.dataset.theme = comfort[0];
    if (comfort[1]) page.style.fontSize = comfort[1];
  } catch (_) {}
  var isPlan = location.pathname.replace(/index\.html$/, '') === '%base%';
  if (returning || !isPlan) page.className = 'returning';
  // Whoever opens another screen first needs what is loaded late for the plan. The build writes its files here: scripts/vite/shell.mjs.
  if (!isPlan)
    '%ahead%'.replace(/\S+/g, function (file) {
      var link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = file;
      document.head.appendChild(link);
    });
  // A script that is missing or fails leaves a page that can be read, and a sentence, never an empty one. A link that fails
  // is no script: what was to be fetched ahead is asked for again.
  function failed(event) {
    if (!event.target.rel && !('started' in page.dataset)) say('broken');
  }
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', failed);
  addEventListener('DOMContentLoaded', function () {
    // Before Chrome 110 and Firefox 115; before Safari 16.4.
    if (![].toSorted || !document.adoptedStyleSheets) say('too-old');
  });
})();
