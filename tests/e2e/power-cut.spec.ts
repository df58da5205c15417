// P2, saved on the disk too: the power fails in mid-write.
import { join } from 'node:path';
import { cutOnce } from '../faults/power';
import { report, times } from '../faults/report';
import { expect, test } from './test';

const runs = times(1, 20);

test('what was shown as saved is there after a power cut', async ({ server, open, engine, folder }) => {
  test.setTimeout(90_000 + runs * 90_000);
  const total = { saved: 0, lost: 0, half: 0 };
  for (let run = 0; run < runs; run++) {
    if (run > 0) await server.restart();
    const { saved, lost, half } = await cutOnce(join(folder, `cut-${run}`), server, open, false);
    expect(saved, 'saves before the cut').toBeGreaterThanOrEqual(10);
    total.saved += saved;
    total.lost += lost;
    total.half += half;
  }
  report('P2', engine, { runs, losses: total.lost + total.half, saved: total.saved });
  expect(total.lost).toBe(0);
  expect(total.half, 'records that are not what their changes make').toBe(0);
});
