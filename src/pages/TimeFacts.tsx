/** How many minutes a step takes and what it asks for: an icon and a word each. */
import { BookOpen, Clock, Footprints, House, MessageCircle, PenLine, Phone } from 'lucide';
import type { VNode } from 'preact';
import { efforts, time as words } from '#words/time';
import { Icon } from '../components/Icon';
import type { Effort, Timing } from '../domain/timing';

const ICONS: Readonly<Record<Effort, Parameters<typeof Icon>[0]['of']>> = {
  phone: Phone,
  'going-out': Footprints,
  speaking: MessageCircle,
  writing: PenLine,
  reading: BookOpen,
  'at-home': House,
};

/** See above. */
export const TimeFacts = ({ timing }: { readonly timing: Timing }): VNode => (
  <ul class="time-facts">
    <li>
      <Icon of={Clock} />
      {words.minutes(timing.minutes)}
    </li>
    <li>
      <Icon of={ICONS[timing.effort]} />
      {efforts[timing.effort]}
    </li>
  </ul>
);
