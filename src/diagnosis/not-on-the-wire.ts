/** Rows of the root-cause catalogue that no rule can tell, each with the reason why the wire does not show it. */
export const notOnTheWire: Readonly<Record<number, string>> = {
  7: 'A slash or a path at the end of an entry stops `manage.py`, and matches at run time: where an answer can be seen it is never the cause. The page of origin-not-allowed says so.',
};
