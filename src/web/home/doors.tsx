/** The three doors: for each kind of people, what they find behind it. */
import { Link } from 'wouter';
import { DOORS } from '../frame/doors';
import { texts as names } from '../frame/texts';
import { useText } from '../language/language';
import style from './home.module.css';
import { texts } from './texts';

export function Doors() {
  const t = useText(texts);
  const name = useText(names);
  return (
    <section aria-label={t('doors')} className={style.doors}>
      {DOORS.map(({ name: door, rooms }) => (
        <section key={door} className="sheet">
          <h2>{name(door)}</h2>
          <ul className="bare stack">
            {rooms.map((room) => (
              <li key={room.path}>
                <Link href={room.path}>{name(room.name)}</Link>
                <br />
                <span className="small">{t(room.name)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
