/** Gives the page the styles that only lazy screens need. A style sheet made by script needs no request, and no hole in the CSP. */
import css from './screens.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
