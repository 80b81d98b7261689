/** Is the reader writing, so that letters are no commands? */
export function writing(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.matches('input:not([type="checkbox"]), textarea, select') || target.isContentEditable);
}

/** The page's keys, as its list of them says. */
export const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'write a query'],
  [['j', 'k'], 'next post, post before'],
  [['o'], 'open the chosen post where it was published'],
  [['g', 'o'], 'overview'],
  [['g', 'p'], 'posts'],
  [['g', 'n'], 'network'],
  [['g', 'c'], 'content'],
  [['g', 's'], 'opinion: who stands where'],
  [['g', 'a'], 'accounts'],
  [['g', 't'], 'trends'],
  [['g', 'l'], 'claims: where they came from'],
  [['g', 'd'], 'coordination: who shares the same within seconds'],
  [['← →'], 'in the timeline: walk the bars; with Shift stretch the choice, Enter takes it'],
  [['← →'], 'in the windows of a network: step; Space plays them, Esc shows all of the time'],
  [['Esc'], 'close what is open'],
  [['?'], 'this list'],
];
