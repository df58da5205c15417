// Inlined behind the plan and allowed by its hash. Whoever is here for the first time need not wait for the program: a box that is
// tapped before it is there is marked, and the program ticks it then (main.tsx). Nothing shows a tick that is not saved.
(function () {
  var page = document.documentElement;
  if (page.className || 'whole' in page.dataset) return; // what is ticked is not known yet, or the program did not come
  document.querySelectorAll('#app input').forEach(function (box) {
    box.disabled = false;
  });
  addEventListener(
    'click',
    function (event) {
      // A link waits for the boxes that were tapped before it.
      var target = event.target.closest(document.querySelector('[data-tapped]') ? 'a,input' : 'input');
      if (!target || 'started' in page.dataset || 'whole' in page.dataset) return;
      event.preventDefault();
      target.dataset.tapped = '';
    },
    true,
  );
})();
