export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of the rounds' own ratios: a machine that slows down half-way slows both sides of a round, so it cancels out. */
export function medianRatio(above, below) {
  return median(above.map((value, round) => value / below[round]));
}
