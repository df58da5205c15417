// What of dist/ the service worker does NOT keep. Everything else is there without a network; tests/build compares.

/** Globs below dist/, each with its reason. */
export const notPrecached = [
  'sw.js', // the worker itself: the browser keeps it
  'screenshots/**', // shown by the browser or a store before installing, never by the app
  'icons/*-512.png', // for the system when it installs the app, which it does with a signal
  '404.html', // for hosts without routes: a copy of the shell
  '_headers', // for the host
  'nginx.conf.example', // for the host
  'ahead.json', // for the host
  '**/*.br', // the same files, packed for the wire
];
