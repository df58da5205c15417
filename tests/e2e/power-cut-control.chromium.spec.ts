// P2, the control: without the app's strictness the same power cut takes everything. So the test of it can fail.
import { join } from 'node:path';
import { onlyInChromium } from '../faults/only';
import { cutOnce } from '../faults/power';
import { expect, test } from './test';

onlyInChromium('One engine is enough to show that the disk forgets; WebKit writes everything down in any case.');

test('a power cut takes what was not written down: the test would see it', async ({ server, open, folder }) => {
  const { saved, lost } = await cutOnce(join(folder, 'control'), server, open, true);
  console.log(`P2 control, without strict durability: ${saved} saved, ${lost} lost`);
  expect(lost).toBeGreaterThan(0);
});
