/** The hub: a calm list of everything that is not a step, a question or an article. It does nothing itself but print and clear. */
import {
  Archive,
  BriefcaseMedical,
  CalendarDays,
  CalendarPlus,
  CircleCheckBig,
  Eraser,
  Glasses,
  IdCard,
  Info,
  LockKeyhole,
  Phone,
  Pill,
  Printer,
  ScrollText,
  Smartphone,
  Stethoscope,
  Trash2,
  Undo2,
} from 'lucide';
import '../styles/screens';
import type { ComponentChildren, VNode } from 'preact';
import { condition, links } from '#words/condition';
import { more as words } from '#words/more';
import { titles } from '#words/titles';
import { Icon } from '../components/Icon';
import { clearTicks } from '../state/editing';
import { isCardWritten } from './card';
import { observe } from './observe';
import type { Services } from './services';

type Lucide = Parameters<typeof Icon>[0]['of'];

const Inside = ({ icon, title, help }: { readonly icon: Lucide; readonly title: string; readonly help: string }): VNode => (
  <>
    <Icon of={icon} />
    <span>
      <b>{title}</b>
      <small>{help}</small>
    </span>
  </>
);

interface LinkProps {
  readonly href: string;
  readonly icon: Lucide;
  readonly title: string;
  readonly help: string;
  readonly kind?: 'danger';
}

const Row = ({ href, kind, ...inside }: LinkProps): VNode => (
  <li>
    <a href={href} class={kind}>
      <Inside {...inside} />
    </a>
  </li>
);

const Group = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section>
    <h2>{title}</h2>
    <ul class="links with-icons">{children}</ul>
  </section>
);

const Plan = observe(({ services }: { readonly services: Services }) => {
  const { app, router, duties } = services;
  const ticked = app.steps.value.some((step) => step.done && step.deletion !== 'deleted');
  return (
    <Group title={words.planGroup}>
      <li>
        <button type="button" onClick={() => duties.print()}>
          <Inside icon={Printer} title={words.print} help={words.printHelp} />
        </button>
      </li>
      <Row href={router.href('deleted')} icon={Undo2} title={words.deleted} help={words.deletedHelp} />
      <li>
        {/* Not `disabled`: after the tap that cleared them the focus would have nowhere to be. */}
        <button type="button" aria-disabled={!ticked} onClick={() => ticked && void clearTicks(app)}>
          <Inside icon={Eraser} title={words.clear} help={ticked ? words.clearHelp : words.nothingTicked} />
        </button>
      </li>
    </Group>
  );
});

const You = observe(({ services: { app, router, duties } }: { readonly services: Services }) => {
  const { href } = router;
  return (
    <Group title={words.youGroup}>
      <Row href={href('condition')} icon={Stethoscope} title={condition.title} help={words.conditionHelp} />
      {(duties.pack.value || isCardWritten(app)) && <Row href={href('card')} icon={IdCard} title={links.card} help={links.cardHelp} />}
      <Row href={href('medicines')} icon={Pill} title={words.medicines} help={words.medicinesHelp} />
      <Row href={href('story')} icon={ScrollText} title={words.story} help={words.storyHelp} />
    </Group>
  );
});

/** See above. */
export default function MoreScreen({ services }: { readonly services: Services }): VNode {
  const { href } = services.router;
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <You services={services} />
      <Group title={words.appointmentsGroup}>
        <Row href={href('appointments')} icon={CalendarDays} title={words.appointments} help={words.appointmentsHelp} />
        <Row href={href('doctors')} icon={BriefcaseMedical} title={titles.doctors} help={words.doctorsHelp} />
        <Row href={href('calls')} icon={Phone} title={titles.calls} help={words.callsHelp} />
        <Row href={href('calendar')} icon={CalendarPlus} title={words.calendar} help={words.calendarHelp} />
      </Group>
      <Group title={words.readingGroup}>
        <Row href={href('comfort')} icon={Glasses} title={words.comfort} help={words.comfortHelp} />
      </Group>
      <Group title={words.deviceGroup}>
        <Row href={href('backup')} icon={Archive} title={words.backup} help={words.backupHelp} />
        <Row href={href('ready')} icon={CircleCheckBig} title={words.ready} help={words.readyHelp} />
        <Row href={href('install')} icon={Smartphone} title={words.install} help={words.installHelp} />
      </Group>
      <Plan services={services} />
      <Group title={words.aboutGroup}>
        <Row href={href('about')} icon={Info} title={words.about} help={words.aboutHelp} />
        <Row href={href('privacy')} icon={LockKeyhole} title={words.privacy} help={words.privacyHelp} />
        <Row href={href('erase')} icon={Trash2} title={words.erase} help={words.eraseHelp} kind="danger" />
      </Group>
    </>
  );
}
