/** Steps of the plan that are done on a screen of their own: the step leads there. */
export const tools: Readonly<Record<string, { readonly screen: string; readonly label: string }>> = {
  'second-opinion:write-questions': { screen: 'questions', label: 'Open your questions' },
  'second-opinion:top-three': { screen: 'questions', label: 'Open your questions' },
};
