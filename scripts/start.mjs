// `npm start`: installs what is missing, builds, serves. Always builds: it takes seconds and is never stale.
import { installPackages } from './install.mjs';

async function start() {
  installPackages();
  const { buildAll } = await import('./build.mjs'); // only now: it needs the packages
  await buildAll();
  const { serve } = await import('./serve.mjs');
  await serve();
}

await start().catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${process.env.PORT} is taken. Set another one in PORT.` : error.message);
  process.exit(1);
});
