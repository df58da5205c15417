// Runs before the first paint, inlined and allowed by its hash. It must not fail anywhere, and it changes nothing but classes.
// Somebody who returns, or opens another screen than the plan, sees the layout but no boxes until their own data are read:
// otherwise a ticked step would flash unticked.
(function () {
  var returning = true;
  try {
    returning = localStorage.getItem('askwell.saved') !== null;
  } catch (_) {}
  var page = document.documentElement;
  if (returning || !/(^|\/)(index\.html)?$/.test(location.pathname)) page.className = 'returning';
})();
