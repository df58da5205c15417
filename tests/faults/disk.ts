// A disk that can lose its power: a file with a file system of its own. What the file holds at a moment is what the disk holds.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Disk {
  /** Where a browser may keep its profile. */
  readonly folder: string;
  /** Writes everything down that is still on its way. */
  sync(): void;
  /** The disk as it would be if the power failed now, mounted beside this one. */
  cutPower(): Disk;
  remove(): void;
}

const run = (program: string, ...rest: string[]): void => void execFileSync(program, rest, { stdio: 'pipe' });

const impossible = `This machine does not let the test mount a disk image, so the power cut could not be tested.
Run the tests as root on a machine (or in a container with --privileged) that has loop devices.`;

function mount(image: string, folder: string): Disk {
  mkdirSync(folder, { recursive: true });
  try {
    // The kernel may keep to itself for five minutes what nobody told it to write down.
    run('mount', '-o', 'loop,commit=300', image, folder);
  } catch (error) {
    throw new Error(impossible, { cause: error });
  }
  return {
    folder,
    sync: () => run('sync', '-f', folder),
    cutPower: () => {
      const copy = `${image}.cut`;
      run('cp', '--sparse=always', image, copy);
      return mount(copy, `${folder}-cut`);
    },
    remove: () => {
      for (let tries = 1; ; tries++) {
        try {
          return run('umount', folder);
        } catch (error) {
          if (tries === 50) throw error; // a killed browser is still letting go of it
          run('sleep', '0.2');
        }
      }
    },
  };
}

/** @param folder an empty one, for the image and its mount point */
export function createDisk(folder: string): Disk {
  const image = join(folder, 'disk.img');
  mkdirSync(folder, { recursive: true });
  run('truncate', '-s', '384M', image);
  run('mkfs.ext4', '-q', '-F', image);
  return mount(image, join(folder, 'disk'));
}
