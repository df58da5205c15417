// Texts that have broken programs before. Short on purpose; each stands for a kind.

/** Sets off when a page runs it. */
const set = 'window.hurt=1';

export const naughty: readonly string[] = [
  `<img src=x onerror="${set}">`,
  `"><script>${set}</script>`,
  `<svg/onload=${set}>`,
  `javascript:${set}`,
  `{{constructor.constructor('${set}')()}} \${${set}}`,
  `<style>*{display:none}</style><plaintext>`,
  '&lt;b&gt; &amp;amp; &#60;',
  '__proto__ constructor toString hasOwnProperty',
  'null undefined NaN true 0 -1 1e999',
  "Robert'); DROP TABLE steps;--",
  '../../etc/passwd %00 %2e%2e%2f ?a=b#c',
  'שאלו את הרופא: מה קורה אם אחכה?',
  'اسأل الطبيب عن ‮الأشعة‬ والنتائج',
  'left \u202eright to left override\u202c left',
  'zero\u200bwidth\u200cnon\u200djoiner\u2060word\ufeffjoiner',
  '👩🏽‍⚕️ 🏳️‍🌈 🇬🇧 💿 é e\u0301 ﷽',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '田中さんにあげて下さい 사회과학원 Ω≈ç√∫ 𝒳 𠜎',
  'tab\there, two  spaces,   three, nbsp\u00a0end',
  'a\\b \\u0041 \\n "quoted" \'single\' `tick`',
  'x'.repeat(10_000),
  'wörter '.repeat(1_400).trim(),
];

/** The parts of the texts that must never stand in an address. */
export const tellTales: readonly string[] = ['onerror', 'hurt', 'DROP', 'passwd', 'constructor', 'xxxxxxxx', 'w%C3%B6rter', 'pathology-secret'];
