// The 100 most common names each of women, of men and of families in Sweden by Statistics Sweden (SCB), as the package
// @faker-js/faker 10.6.0 (MIT licence) has them for Swedish.

const words = (text: string): Set<string> => new Set(text.split(' '));

export const givenNames = words(
  'Agnes Agneta Alexandra Alice Alva Amanda Anette Anita Ann Ann-Christin Ann-Marie Anna Anneli Annika ' +
    'Astrid Barbro Berit Birgitta Britt Britt-Marie Camilla Carina Caroline Cecilia Charlotte Ebba Elin ' +
    'Elisabeth Ella Ellen Elsa Emelie Emilia Emma Erika Eva Felicia Frida Gun Gunilla Gunnel Hanna Helen ' +
    'Helena Ida Inger Ingrid Isabelle Jenny Jessica Johanna Josefin Julia Karin Karolina Katarina Kerstin ' +
    'Klara Kristina Lena Lina Linda Linn Linnéa Lisa Lisbeth Louise Lovisa Madeleine Maja Malin Margareta ' +
    'Maria Marianne Marie Matilda Mikaela Moa Mona Monica Nathalie Nina Olivia Pernilla Pia Rebecca ' +
    'Sandra Sara Siv Sofia Sofie Sonja Susanne Therese Ulla Ulrika Viktoria Wilma Yvonne Åsa Adam Albin ' +
    'Alexander Ali Anders Andreas Anton Arvid Axel Bengt Björn Bo Christer Christian Christoffer Claes ' +
    'Daniel David Dennis Edvin Elias Emil Erik Felix Filip Fredrik Gabriel Gunnar Gustav Göran Hans ' +
    'Henrik Hugo Håkan Isak Jakob Jan Jesper Jimmy Joakim Joel Johan John Johnny Jonas Jonathan Josef ' +
    'Jörgen Karl Kenneth Kent Kevin Kjell Kurt Lars Leif Lennart Leo Liam Linus Lucas Ludvig Magnus ' +
    'Marcus Martin Mats Mattias Max Mikael Mohamed Niklas Nils Oliver Olle Olof Oskar Patrik Per Peter ' +
    'Pontus Rasmus Rickard Robert Robin Roger Rolf Samuel Sebastian Simon Stefan Stig Sven Thomas Tobias ' +
    'Tommy Torbjörn Ulf Viktor William Åke',
);

export const familyNames = words(
  'Abrahamsson Ahmed Ali Andersson Andreasson Arvidsson Axelsson Bengtsson Berg Berggren Berglund ' +
    'Bergman Bergqvist Bergström Björk Björklund Blom Blomqvist Claesson Dahl Dahlberg Danielsson Ek ' +
    'Eklund Ekström Eliasson Engström Eriksson Falk Forsberg Fransson Fredriksson Gunnarsson Gustafsson ' +
    'Hansen Hansson Hassan Hedlund Hellström Henriksson Hermansson Holm Holmberg Holmgren Holmqvist ' +
    'Håkansson Isaksson Jakobsson Jansson Johansson Jonsson Jönsson Karlsson Larsson Lind Lindberg ' +
    'Lindgren Lindholm Lindqvist Lindström Lund Lundberg Lundgren Lundin Lundqvist Lundström Löfgren ' +
    'Magnusson Martinsson Mattsson Mohamed Månsson Mårtensson Nilsson Norberg Nordin Nordström Nyberg ' +
    'Nyström Olofsson Olsson Persson Pettersson Pålsson Samuelsson Sandberg Sandström Sjöberg Sjögren ' +
    'Ström Strömberg Sundberg Svensson Söderberg Viklund Wallin Wikström Åberg Åkesson Öberg',
);
