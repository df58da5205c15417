import type { Country } from '../../../domain/country';

/** United States. */
export const us: Country = {
  code: 'us',
  name: 'United States',
  emergency: {
    number: '911',
    call: { text: 'In the United States the emergency number is 911.', sources: ['P1'] },
    noVoice: [
      {
        text: 'In many places you can text 911. If the 911 centre near you takes no texts, a message comes back and says so. Then a voice call is the way. Where you can, a voice call is better.',
        sources: ['P1'],
      },
      { text: 'Another person can call for you and show your emergency card.', sources: [] },
    ],
  },
  coverage: {
    whom: 'your health plan',
    questions: {
      covered: 'Is a second opinion covered?',
      referral: 'Do I need a referral?',
      approval: 'Is prior authorization needed? Who asks for it, where does it go, which papers, how long does it take, and when does it run out?',
      network: 'Does the doctor have to be in the network?',
      cost: 'What is my share of the cost?',
      repeat: 'Are repeat blood tests and scans covered, if the new doctor orders them?',
      policy: 'Where can I read your written rules on second opinions?',
    },
    open: ['cost', 'policy'],
    facts: [
      { text: 'It helps to keep the name, the date, the time and a reference number of each call.', sources: ['S131'] },
      {
        text: 'Original Medicare asks for no referral. Part B helps to pay for a second opinion on surgery, or on another major procedure, that is not an emergency, and for a third if the two differ. Medicare Advantage plans may want a referral, or a doctor in their network.',
        sources: ['S121', 'S133', 'S134'],
      },
      { text: 'With Medicare, you may want to ask how a view on a diagnosis alone is counted: as a usual visit to a specialist?', sources: [] },
      {
        text: 'Since January 2026, Medicare Advantage, Medicaid and CHIP plans have 7 calendar days to answer most requests for approval, or 72 hours if it is urgent. Most plans from employers are not bound by this.',
        sources: ['C22'],
      },
      {
        text: 'If you pay yourself, you have, as a rule, a right to a written “good faith estimate” before the visit.',
        sources: ['C9', 'C10'],
      },
      { text: 'For a visit by video, ask whether the doctor may treat people in the state where you sit.', sources: ['C8'] },
    ],
  },
  afterNo: [
    {
      text: 'Ask for the reason in writing, how to appeal, and the last day for it. For approval before care, a plan has up to 15 days, or 72 hours if it is urgent. Some have less.',
      sources: ['C5'],
    },
    {
      text: 'You can ask the plan to look again. This is the internal appeal. As a rule you have 180 days. With Medicare or Medicaid, ask for their limit. The date in your letter is the one that counts.',
      sources: ['C5'],
    },
    {
      text: 'After that, someone outside can look. This is the external review. You can ask for it, in general, within four months. If it is urgent, you can ask for both at once.',
      sources: ['C5'],
    },
    { text: 'Your state’s Consumer Assistance Program can file for you. The Patient Advocate Foundation may be able to help.', sources: ['C5', 'C7'] },
    {
      text: 'A law in California makes many plans provide or approve a second opinion when you ask and there is a reason. Examples are an unclear diagnosis, a treatment that is not working, or a serious illness that lasts.',
      sources: ['C6', 'C32'],
    },
    {
      text: 'If no one in the network can give the care, you can ask the plan to approve a specialist who can. California’s regulator says so for its plans; plans an employer pays itself often follow other rules.',
      sources: ['C6'],
    },
  ],
  records: {
    law: 'HIPAA, 45 CFR 164.524',
    clock: { days: 30, extension: { days: 30 } },
    time: {
      text: 'In the US they have 30 days from the day they get your request. They can add up to 30 more once, if they tell you in writing in those first 30 days why, and until when.',
      sources: ['C13'],
    },
    what: {
      text: 'Your record, with scans and lab reports. Not psychotherapy notes, nor what was gathered for a court case. There are a few other reasons for a no. It has to be in writing, with a reason.',
      sources: ['C14'],
    },
    form: {
      text: 'On paper or as files, in the form you ask for, if they can readily make it. Your own copy is safest: a right to have it sent to someone else is narrower, and can cost more.',
      sources: ['C14', 'C24'],
    },
    cost: {
      text: 'Only for copying, supplies and post, not for the search. They have to tell you about how much first. State law may make it cheaper. What you take from a patient portal is free.',
      sources: ['C23', 'C15'],
    },
    sendTo: { text: 'You may want to ask for the medical records department, or look in the patient portal first.', sources: [] },
    letter: { cost: 'If there is a cost, please tell me first about how much it is.' },
  },
};
