import { expect, it } from 'vitest';
import changelog from '../../CHANGELOG.md?raw';
import { changes, changesIn } from '../../src/content/en/changes';

const two = '# Changelog\n\n## 0.10.0\n- Newer.\n\n## 0.1.0 (unreleased)\n- First `one`.\n- Second.\n\nNot a line.\n\n## 0.0.9\n- Old.\n';

it('shows the lines of this version, and of no other', () => {
  expect(changesIn(two, '0.1.0')).toEqual(['First one.', 'Second.']);
  expect(changesIn(two, '0.0.9')).toEqual(['Old.']);
  expect(changesIn(two, '0.2.0')).toEqual([]);
});

it('has something to say about the version that is built', () => {
  expect(changes.length).toBeGreaterThan(3);
  expect(changelog).toContain(`- ${changes[0]}`);
});
