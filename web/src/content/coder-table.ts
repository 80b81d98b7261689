/** The gateway counts codes from 0; in the table there is a line of headings before them, and lines count from 1. */
export function inTable(message: string): string {
  return message.replace(/^codes\[(\d+)\]/, (_, n) => `line ${Number(n) + 2}`);
}
