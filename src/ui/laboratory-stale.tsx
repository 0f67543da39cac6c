import type { Laboratory } from '../app/laboratory.ts';
import { type Setting, settingKey } from '../app/laboratory-setting.ts';
import { laboratoryText } from './laboratory-text.ts';

/** True where something was found with another setting than the one that stands in the fields now. */
export function isStale({ understood }: Laboratory, setting: Setting, keyOf = settingKey): boolean {
  const { value: found } = understood;
  return !found.ok || keyOf(found.setting) !== keyOf(setting);
}

/** Says where what stands below was found with another setting; nothing where it was not. */
export function LaboratoryStale(props: {
  readonly laboratory: Laboratory;
  readonly setting: Setting;
  /** Of what matters in a setting; all of it where missing. */
  readonly keyOf?: (setting: Setting) => string;
}) {
  if (!isStale(props.laboratory, props.setting, props.keyOf)) return null;
  return <p class="laboratory-partial laboratory-stale">{laboratoryText.changedSince}</p>;
}
