import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import '../panel/pop-menu.ts';

const SYNTAX: readonly (readonly [write: string, find: string])[] = [
  ['water treaty', 'posts with both words, or their inflected forms'],
  ['"water treaty"', 'the words side by side'],
  ['"water treaty"~5', 'the words at most five places apart'],
  ['water AND (river OR lake)', 'both; either'],
  ['water NOT river', 'the first without the second'],
  ['negotiat*', 'every word that begins so'],
  ['#openborders', 'posts with the hashtag, whatever its letter case; also hashtag:openborders'],
  ['author:ministry', 'posts by the account: its handle or id'],
  ['@ministry', 'posts that mention the account; also mention:ministry'],
  ['domain:example.org', 'posts with a link into the domain'],
  ['link:"https://example.org/a"', 'posts with the link'],
  ['lang:ru', 'by language: ar, en, es, fr, ru, …'],
  ['kind:reply', 'original, reply, repost, quote or document'],
  ['country:XX  actor:id', 'posts by official accounts of a country; of an actor'],
  ['addresses:XX', 'posts that mention, answer, repost or quote official accounts of a country, or an actor, by id or name'],
  ['sentiment:negative', 'by mood: negative, neutral, positive or unknown'],
  ['topic:cybersecurity', 'by a category of the built-in codebook; of your own: topic:"codebook/category"'],
  ['conversation:"x:123"', 'the posts that belong together with a post by replies'],
  ['cascade:"x:123"', 'a post with all that repost, quote or answer it, directly or over others'],
  ['place:FR', 'by the country of the post’s place'],
  ['platform:x', 'by platform'],
];

/** The query language on one sheet. */
@customElement('query-help')
export class QueryHelp extends LitElement {
  protected override render() {
    return html`<pop-menu plain label="How to write a query">
      <span slot="face" aria-hidden="true">?</span>
      <table class="small">
        <caption>How to write a query</caption>
        <tbody>
          ${SYNTAX.map(([write, find]) => html`<tr><td><code>${write}</code></td><td>${find}</td></tr>`)}
        </tbody>
      </table>
    </pop-menu>`;
  }

  static override styles = [
    base,
    css`
      caption {
        padding-bottom: 8px;
        text-align: start;
        font-weight: var(--strong);
      }
      td {
        padding: 2px 16px 2px 0;
        vertical-align: top;
      }
    `,
  ];
}
