import type { EmergencyWords, WarningSigns } from '../../../../domain/pack';

/** Signs of a crisis. No counter, no number to reach, no measuring device: each of them can look safe when it is not. */
export const signs: WarningSigns = {
  intro: { text: 'Any one of these is a reason to call now. You need not be sure.', sources: ['S80', 'S58'] },
  signs: [
    { text: 'It gets harder to breathe.', sources: ['S58', 'S80'] },
    { text: 'You are short of breath when you lie flat.', sources: ['S190'] },
    { text: 'You run out of breath in the middle of a sentence.', sources: ['S58'] },
    { text: 'The skin between your ribs, or above the collarbone, pulls in.', sources: ['S58'] },
    { text: 'Your cough is too weak to clear your throat.', sources: ['S58'] },
    { text: 'You choke, or swallowing or chewing gets worse.', sources: ['S190', 'S81'] },
    { text: 'Your speech gets more slurred.', sources: ['S190'] },
    { text: 'You cannot hold your head up.', sources: ['S190'] },
  ],
  notes: [
    { text: 'Being able to count to 20 does not mean you are safe. If breathing feels harder, call.', sources: ['S58', 'P39'] },
    { text: 'A finger clip that shows oxygen can look normal while breathing fails. A good number does not mean that you can wait.', sources: ['P29'] },
    { text: 'A crisis can, at times, come quickly.', sources: ['S80'] },
    {
      text: 'With a complement blocker (eculizumab, ravulizumab, zilucoplan), fever, headache or a stiff neck call for urgent care, too. It helps to say which medicine you take.',
      sources: ['P33'],
    },
  ],
};

/** What the emergency card says. */
export const card: EmergencyWords = {
  title: 'I have myasthenia gravis',
  lines: [
    { text: 'My muscles tire. Those for breathing, swallowing and speech can fail.', sources: ['S80', 'S58'] },
    { text: 'If I cannot speak, I can still hear and think.', sources: ['S81'] },
    { text: 'My oxygen can look normal while my breathing fails.', sources: ['P29'] },
  ],
  careful: {
    text: 'Please ask my neurologist before these. None of my own medicines is to be stopped because of this card.',
    sources: ['S60', 'P22'],
  },
  medicines: [
    'To be avoided: botulinum toxin, D-penicillamine, quinine (except for malaria)',
    'Only if absolutely needed: magnesium into a vein',
    'With great care, if at all: fluoroquinolones, macrolides',
    'If there is no other choice: aminoglycosides',
    'Strong reaction likely: muscle relaxants',
    'With care: beta-blockers, procainamide',
  ],
};
