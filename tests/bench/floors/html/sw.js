addEventListener('install',e=>e.waitUntil(caches.open('f').then(c=>c.add('./'))))
addEventListener('fetch',e=>e.respondWith(caches.match(e.request).then(r=>r||fetch(e.request))))
