// A slow line between browser and server: every byte waits half a round trip, and all connections share one rate in each direction.
// It sits on the wire because a slowdown set inside the browser reaches the page only, and leaves the service worker fast.
import net from 'node:net';

export const SLOW_LINE = { roundTripMs: 150, bitsPerSecond: 1_600_000 };

const PACKET_BYTES = 1460;

/** One direction of the line. Connections take turns packet by packet, as flows on a real line roughly do. */
function createDirection({ roundTripMs, bitsPerSecond }) {
  const waiting = new Map();
  const travelling = [];
  let freeAtMs = 0;
  let sending;
  let arriving;

  function sendWaiting() {
    sending = undefined;
    const nowMs = performance.now();
    // Timers fire late. Counting from when the line fell free, not from now, keeps the rate true.
    while (waiting.size > 0 && freeAtMs <= nowMs) {
      const [socket, packets] = waiting.entries().next().value;
      waiting.delete(socket);
      const packet = packets.shift();
      if (packets.length > 0) waiting.set(socket, packets);
      freeAtMs += (packet.length * 8000) / bitsPerSecond;
      travelling.push({ socket, packet, atMs: freeAtMs + roundTripMs / 2 });
    }
    if (waiting.size > 0) sending = setTimeout(sendWaiting, freeAtMs - nowMs);
    if (travelling.length > 0 && !arriving) arriving = setTimeout(deliver, travelling[0].atMs - nowMs);
  }

  // One timer for all: timers of their own could fire in another order than the packets were sent in.
  function deliver() {
    arriving = undefined;
    while (travelling.length > 0 && travelling[0].atMs <= performance.now()) {
      const { socket, packet } = travelling.shift();
      if (packet.length > 0) socket.write(packet);
      else socket.end();
    }
    if (travelling.length > 0) arriving = setTimeout(deliver, travelling[0].atMs - performance.now());
  }

  /** No bytes stand for the end of the stream, so that the end never overtakes the bytes before it. */
  return function send(socket, bytes) {
    if (waiting.size === 0) freeAtMs = Math.max(freeAtMs, performance.now());
    const packets = waiting.get(socket) ?? [];
    for (let at = 0; at < bytes.length || at === 0; at += PACKET_BYTES) packets.push(bytes.subarray(at, at + PACKET_BYTES));
    waiting.set(socket, packets);
    if (!sending) sendWaiting();
  };
}

/**
 * Opens `count` ports that all lead to `targetPort` over one slow line; more ports mean more origins, hence more databases, in one browser.
 * @returns {Promise<number[]>} the ports
 */
export async function openWire(targetPort, count, line = SLOW_LINE) {
  const up = createDirection(line);
  const down = createDirection(line);

  function join(client) {
    const server = net.connect(targetPort, '127.0.0.1');
    for (const socket of [client, server])
      socket.setNoDelay(true).on('error', () => {
        client.destroy();
        server.destroy();
      });
    // The browser's handshake with this process took no time; on the line it takes one round trip before the first byte may leave.
    setTimeout(() => {
      client.on('data', (bytes) => up(server, bytes)).on('end', () => up(server, Buffer.alloc(0)));
    }, line.roundTripMs);
    server.on('data', (bytes) => down(client, bytes)).on('end', () => down(client, Buffer.alloc(0)));
  }

  const servers = Array.from({ length: count }, () => net.createServer({ allowHalfOpen: true }, join));
  return Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve(server.address().port));
        }),
    ),
  );
}
