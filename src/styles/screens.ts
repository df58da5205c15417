/** Gives the page the styles that the first screen does without. A style sheet made by script needs no request, and no hole in the CSP. */
import print from './print.css?inline';
import css from './screens.css?inline';

/** A sheet for each area; none may lean on another. What stands on paper comes last. */
const areas = import.meta.glob<string>(['./*.css', '!./tokens.css', '!./base.css', '!./screens.css', '!./print.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(css + Object.values(areas).join('') + print);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
