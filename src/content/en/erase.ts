/** Words of "Delete everything". */
export const erase = {
  title: 'Delete everything',
  text: [
    'This removes all ticks, notes, questions, records, cards and photos, and Askwell itself, from this browser. It cannot be undone.',
    'A backup keeps all that you wrote, and your photos, in a file of your own.',
    'Traces may stay in files of the browser and on the storage chip until that space is used again, and in backups of the whole device. Paper and files that you made stay.',
    'To use Askwell again afterwards you need a connection once.',
  ],
  backup: 'Make a backup first',
  confirm: (word: string): string => `To go on, type ${word}`,
  word: 'delete',
  now: 'Delete everything now',
  failed: 'It could not be deleted. Everything is still here. Close other tabs with Askwell, then try again.',
};
