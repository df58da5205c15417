/** What only this device knows lies in the store `device`, in rows beside the device's own; a file of `storage/` owns each. They never travel. */
import type { Device } from './schema';

/** A row of such a file, as the store takes it. */
export const asDeviceRow = (row: { readonly id: 'backup' | 'comfort' | 'import' | 'probe' | 'put-off' | 'same' }): Device => row as unknown as Device;
