const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const alike = new Intl.NumberFormat('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** `12,345` */
export function count(n: number): string {
  return whole.format(n);
}

/** `12,345 posts`, `1 post` */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Three significant digits: `0.0123`, `12.3`. */
export function measure(n: number): string {
  return exact.format(n).replace('-', '−');
}

/** Three digits whatever they are, so that a column's numbers are alike: `1.00`, `0.0500`. */
export function figure(n: number): string {
  return alike.format(n);
}

/** `+0.12`, `−0.12`, `0.00`: with its sign, two digits where nobody asks for more. */
export function signed(n: number, digits = 2): string {
  const written = Math.abs(n).toFixed(digits);
  return Number(written) === 0 ? written : `${n < 0 ? '−' : '+'}${written}`;
}

/** `12 %` of a part of one. */
export function percent(part: number): string {
  return share(part, 1);
}

/** `12 %`, `2.5 %`, `0.43 %`; `< 0.01 %` for what would round to nothing. */
export function share(part: number, of: number): string {
  return `${hundredths(of === 0 ? 0 : part / of)} %`;
}

/** Percent without the sign, for tables whose unit is said once. */
export function hundredths(part: number): string {
  const percent = 100 * part;
  if (percent === 0) return '0';
  if (percent < 0.01) return '< 0.01';
  return percent.toFixed(percent < 0.995 ? 2 : percent < 9.95 ? 1 : 0);
}
