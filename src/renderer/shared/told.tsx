import { Notifications } from '@mantine/notifications';

/** Where things are told; what was told before it was there is shown as it comes. */
export default function Told() {
  return <Notifications position="bottom-center" />;
}
