// Strings that attack or break what shows them; every text of the published files becomes one of these.

/** What each is for is said by its name. */
export const corpus = {
  image: '<img src=x onerror="window.pwned=1">',
  script: '<script>window.pwned=1</script>',
  breakout: '"\'></title></script></style><svg onload=window.pwned=1>',
  style: '<style>*{display:none!important}</style>',
  frame: '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  link: 'javascript:window.pwned=1//',
  data: 'data:text/html,<script>window.pwned=1</script>',
  entity: '&lt;img src=x onerror=window.pwned=1&gt;&amp;&#60;b&#62;]]>',
  override: '\u202Eabc\u2066富\u202C',
  zeroWidth: '富\u200B\u200D\uFEFF\u2060拉',
  combining: `Z${'\u0301'.repeat(60)}`,
  arabic: 'مرحبا بالعالم',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈',
  unbroken: '长'.repeat(300),
  unbrokenLatin: 'W'.repeat(300),
  proto: '__proto__',
  constructorName: 'constructor',
  method: 'toString',
  formula: '=HYPERLINK("http://evil.example","x")',
  plus: "+cmd|' /C calc'!A0",
  minus: '-2+3+cmd',
  at: '@SUM(1+1)*cmd',
  tab: '\t=1+1',
  lines: '\n=1+1\r\n@x',
  highSurrogate: '\uD800x',
  lowSurrogate: 'x\uDC00',
  control: 'a\u0000b\u0008c\u001Bd\uFFFE',
  placeholder: '{{t}}{{count}}{{zh}}',
  nesting: '$t(title)$t(nowhere)',
  template: ['$', '{window.pwned=1}`$', '{1}`'].join(''),
  percent: '%00%E0%A4%A%',
  path: '../../../etc/passwd\\..\\',
  pipe: 'a|b|c,d;e"f',
  spaces: ' ',
  number: '1e309',
  nothing: 'null',
  hash: '#at=nowhere&q=%3Cscript%3E',
  pattern: '(.*)+[$^',
} as const;

/** Longer than any layout. */
export const endless = `W${'长W'.repeat(5_000)}`;

const each = Object.values(corpus);
const betweenEndless = 211; // a prime: over the files the endless one falls on fields of every kind

/** One string of the corpus after the other, now and then the endless one; the same start gives the same order. */
export function attacks(start: number): () => string {
  let taken = start;
  return () => {
    taken += 1;
    return taken % betweenEndless === 0 ? endless : (each[taken % each.length] ?? '');
  };
}
