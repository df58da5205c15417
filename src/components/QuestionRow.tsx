/** One question in the list: the whole row ticks it as asked, the link beside it opens it. Drawn again only when something in it changed. */
import { Component, type VNode } from 'preact';
import { type Question, TOP } from '../domain/questions';
import { begins } from './begins';
import { Rank } from './Rank';

interface Props {
  readonly question: Question;
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly href: string;
  readonly words: {
    readonly rank: string;
    readonly asked: string;
    readonly answered: string;
    readonly twoWordings: string;
    readonly cameBack: string;
    readonly answer: string;
    readonly details: string;
    readonly about: (link: string, title: string) => string;
  };
  /** It stands open beside the list. */
  readonly open?: boolean;
  readonly onAsk: (question: Question) => void;
}

/** How many letters of an answer the row shows. */
const PREVIEW = 90;

/** An answer says that it was asked, tick or no tick. */
const standingOf = ({ asked, answers }: Question, words: Props['words']): string => (asked ? words.asked : answers.length > 0 ? words.answered : '');

/** See above. */
export class QuestionRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { question, place, href, open } = this.props;
    return next.question !== question || next.place !== place || next.href !== href || next.open !== open;
  }

  override render({ question, place, href, words, open, onAsk }: Props): VNode {
    const { title, titles, answers, asked, deletion } = question;
    const facts = [deletion === 'back' && words.cameBack, (titles.length > 1 || answers.length > 1) && words.twoWordings].filter(Boolean).join('. ');
    const standing = standingOf(question, words);
    // Where an answer is to be written says so; one that is there can be seen.
    const link = answers.length > 0 ? words.details : words.answer;
    return (
      <li class={`step question${asked ? ' done' : ''}${place <= TOP ? ' top' : ''}`}>
        <label class="tick">
          <input
            type="checkbox"
            checked={asked}
            onClick={(event) => {
              // The box shows the tick once it is saved, not before: a tick that shows must survive a crash.
              event.preventDefault();
              onAsk(question);
            }}
          />
          <span>
            <b dir="auto">{title || answers[0]}</b>
            <Rank place={place} label={words.rank} />
            {standing && <strong> {standing}</strong>}
            {facts && <small>{facts}</small>}
            {title &&
              answers.map((answer) => (
                <small key={answer} class="note" dir="auto">
                  {begins(answer, PREVIEW)}
                </small>
              ))}
          </span>
        </label>
        <div class="paper">
          {answers.length > 0 ? (
            answers.map((answer) => (
              <p key={answer} dir="auto">
                {answer}
              </p>
            ))
          ) : (
            <div class="room" />
          )}
        </div>
        <a class="more" href={href} aria-label={words.about(link, title || (answers[0] ?? ''))} aria-current={open ? 'true' : undefined}>
          {link}
        </a>
      </li>
    );
  }
}
