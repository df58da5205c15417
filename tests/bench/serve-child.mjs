// One served folder behind one slow line, in a process of its own: its timers stay true, and killing it is a dead server.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { createHandler } from '../../scripts/serve.mjs';
import { openWire } from './wire.mjs';

const { directory, isApp, origins } = JSON.parse(process.argv[2]);

// A floor gets no security headers and no app routes: that makes it quicker, so the app is compared with the harder floor.
const handler = isApp ? createHandler({ directory }) : sirv(directory, { brotli: true, etag: true });
const server = createServer(handler);
server.listen(0, '127.0.0.1', async () => process.send(await openWire(server.address().port, origins)));
// Whoever started it is gone, however that came about.
process.on('disconnect', () => process.exit());
