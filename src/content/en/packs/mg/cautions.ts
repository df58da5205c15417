import type { Caution, Cautions } from '../../../../domain/pack';

const item = (name: string, text: string, ...sources: string[]): Caution => ({ name, says: { text, sources } });

/**
 * Medicines to mention before taking anything new: a list to show, never a checker. Each with the framing of the association
 * (MGFA, United States) for that one. Telithromycin is left out: it is no longer sold.
 */
export const cautions: Cautions = {
  intro: [
    { text: 'Never stop a prescribed medicine because of this list. You may already take one of these, and for good reasons.', sources: ['P20'] },
    {
      text: 'Some of these medicines may be needed. Others are better avoided. The list says which, one by one, as the US association (MGFA) puts it.',
      sources: ['S60'],
    },
    { text: 'You could show it to anyone who wants to give you something new, and ask: “Is this safe with MG?”', sources: [] },
  ],
  groups: [
    {
      title: 'To be avoided, says the association',
      items: [
        item('Botulinum toxin (Botox)', 'Avoid.', 'S60'),
        item('D-penicillamine', 'Avoid: it can bring on MG.', 'S60'),
        item('Quinine', 'In the US it may be used for malaria only. Rules in other countries differ.', 'S60'),
      ],
    },
    {
      title: 'Only with great care',
      items: [
        item(
          'Fluoroquinolones (antibiotics such as ciprofloxacin, levofloxacin)',
          'Used cautiously, if at all. In the US they carry a strong warning on MG.',
          'S60',
        ),
        item('Macrolides (antibiotics such as azithromycin, erythromycin)', 'May make MG worse. Used cautiously, if at all.', 'S60'),
        item('Aminoglycosides (antibiotics such as gentamicin)', 'May make MG worse. Used cautiously, if there is no other choice.', 'S60'),
        item('Magnesium into a vein', 'Only if absolutely needed.', 'S60'),
        item(
          'Muscle relaxants in anesthesia (anaesthesia)',
          'People with MG react strongly to the common ones, even with eye signs only. Tell the anesthesia doctor ahead.',
          'P22',
          'P23',
        ),
        item('Checkpoint inhibitors (for cancer)', 'They can bring on MG or make it worse. A question for both doctors.', 'S60'),
      ],
    },
    {
      title: 'May be needed: mention MG and watch',
      items: [
        item('Beta-blockers', 'May make MG worse. Used cautiously. You may want to ask about eye drops, too. Never stop them because of this list.', 'S60'),
        item('Procainamide', 'May make MG worse. Used cautiously. Never stop it because of this list.', 'S60'),
        item(
          'Chloroquine, hydroxychloroquine',
          'May bring on MG or make it worse. Used only if needed, and watched. Never stop them because of this list.',
          'S60',
        ),
        item('Desferrioxamine', 'May make MG worse.', 'S60'),
        item(
          'Steroids (such as prednisone, prednisolone)',
          'A usual treatment of MG. They can make it worse at first, so the first weeks are watched. Ending them suddenly after long use can be dangerous. Never stop them because of this list.',
          'S60',
          'P20',
          'P24',
        ),
        item(
          'Statins (for cholesterol)',
          'May make MG worse or bring it on. Watched when they are begun, and a question for your doctor if you get weaker. Never stop them because of this list.',
          'S60',
        ),
        item(
          'Contrast for scans (with iodine)',
          'Tell the scan team that you have MG; do not refuse the scan. Guidance says that it is not withheld when it is needed. Few people get worse in the first day, and studies differ. Watch your breathing afterwards.',
          'P30',
          'P31',
          'P32',
        ),
      ],
    },
  ],
  limits: [
    {
      text: 'A medicine that is not on the list may still be a problem: it holds only the more common ones, with the strongest evidence.',
      sources: ['S60', 'S189'],
    },
    {
      text: 'If you get weaker after a new medicine, tell your doctor at once. Trouble with breathing or swallowing is an emergency.',
      sources: ['S60', 'S80'],
    },
  ],
};
