import type { PlanStep } from '../../../../domain/plan';

const section = (id: string, rows: readonly (readonly [name: string, order: string, title: string])[]): PlanStep[] =>
  rows.map(([name, order, title]) => ({ id: `mg:${name}`, section: id, order, title }));

/**
 * What MG adds to the plan. Ids and order keys are frozen (`tests/content/released-packs.json`). The keys begin with c,
 * so that these steps stand after the plan's and after those that a person added before the pack came.
 */
export const steps: readonly PlanStep[] = [
  ...section('doctor', [['specialist', 'c000', 'Look for a doctor who sees much MG']]),
  ...section('records', [
    ['details', 'c000', 'See which detail matters on MG records'],
    ['test-day', 'c001', 'Before a nerve test: ask about your medicine'],
    ['worst-moments', 'c002', 'Gather photos or videos of worst moments'],
  ]),
  ...section('questions', [['troubles', 'c000', 'Note the three troubles that bother you most']]),
  ...section('day', [
    ['emergency-card', 'c000', 'Fill in your emergency card'],
    ['without-voice', 'c001', 'Set up a way to get help without a voice'],
    ['time-of-day', 'c002', 'Ask about the hour, and your medicine that day'],
  ]),
  ...section('afterwards', [['new-medicine', 'c000', 'Before anything new: “Medicines to mention”']]),
];
